package cursus.gateway.messages;

import java.util.List;

/**
 * One kind of mail.
 *
 * @param version of its words
 * @param event the name of the event that it tells
 * @param samples the situations in which it can be looked at
 */
public record Template(String template, int version, String event, List<String> samples) {}

package cursus.local.mail;

import java.time.Instant;

/**
 * What a list shows of a mail.
 *
 * @param id the name of its file without the ending; sorts by time of arrival
 * @param from the sender's address
 * @param to the addressees, separated by a comma and a space
 */
public record Mail(String id, String from, String to, String subject, String messageId, Instant receivedAt) {}

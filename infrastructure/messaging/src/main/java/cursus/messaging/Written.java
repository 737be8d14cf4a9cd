package cursus.messaging;

/**
 * That an aggregate was written, for whoever keeps a copy of it.
 *
 * @param version counts its writes, so that another version is another state
 */
public record Written(String id, long version) {}

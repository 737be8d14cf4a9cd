package cursus.messaging;

/**
 * A fact that an aggregate publishes, named in the past tense. Implementations are records whose components are the
 * event's JSON; the record's simple name is the event's name on the wire and never changes.
 */
public interface DomainEvent {}

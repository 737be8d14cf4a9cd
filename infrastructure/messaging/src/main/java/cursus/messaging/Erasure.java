package cursus.messaging;

/**
 * The last word about a key of a compacted topic: its record has no value, so that compaction forgets all that was said
 * before, and obliges whoever reads it to forget as well. Nothing follows under the same key.
 */
public interface Erasure extends DomainEvent {}

package cursus.scheduling.sessions;

/**
 * What was scheduled, changed or cancelled in one go, so that whoever tells people about it can do so once.
 *
 * @param index from 1 to {@code size}
 * @param size how many events tell of the act
 */
public record Act(String id, int index, int size) {}

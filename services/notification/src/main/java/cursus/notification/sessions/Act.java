package cursus.notification.sessions;

/**
 * The one act by which an officer scheduled several sessions; each tells its place among them, so that a reader knows
 * when all have arrived.
 */
public record Act(String id, int index, int size) {}

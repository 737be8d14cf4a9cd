package cursus.notification.sessions;

/** What an act does to class sessions, all of them alike. */
public enum ChangeKind {
    SCHEDULED,
    MOVED,
    CANCELLED
}

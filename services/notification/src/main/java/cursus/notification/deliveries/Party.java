package cursus.notification.deliveries;

/** Whose act a message tells of. */
public enum Party {
    PARTICIPANT,
    /** The training office, an employer, or the suite itself. */
    SOMEBODY_ELSE;

    /** @param actor {@code person:<id>} or {@code service:<name>} */
    public static Party of(String actor, String participant) {
        return actor.equals("person:" + participant) ? PARTICIPANT : SOMEBODY_ELSE;
    }
}

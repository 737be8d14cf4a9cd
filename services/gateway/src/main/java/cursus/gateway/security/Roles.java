package cursus.gateway.security;

/** The roles that a token may name. Who has one is the identity provider's to say, and the services read the same. */
public final class Roles {

    public static final String REGISTRANT = "REGISTRANT";
    public static final String TRAINING_OFFICER = "TRAINING_OFFICER";
    public static final String TRAINER = "TRAINER";
    public static final String FINANCE_OFFICER = "FINANCE_OFFICER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}

package cursus.gateway.security;

/** The session's token is gone or no longer accepted: the reader has to sign in again. */
public final class SignInAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInAgain() {
        super("the session holds no usable token");
    }
}

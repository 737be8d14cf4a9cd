package cursus.embedded;

/** A part cannot start because another program listens on its port. The message is one sentence meant for a person. */
public final class PortTaken extends RuntimeException {

    private final int port;

    /**
     * @param port the port that is taken
     * @param part what wanted it, as a person would call it
     * @param setting the setting that chooses another one, such as {@code cursus.port.kafka}
     */
    public PortTaken(int port, String part, String setting) {
        super("Port %d, wanted by %s, is taken: stop the program that uses it, or choose another port with -D%s=<port>."
                .formatted(port, part, setting));
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}

package cursus.local;

import java.util.Locale;

/** A service of the suite: where its build is, and its {@code main}. In the order in which they are worth starting. */
enum Service {
    ENROLMENT(8082),
    GATEWAY(8080),
    CATALOGUE(8081),
    BILLING(8084),
    SCHEDULING(8083),
    NOTIFICATION(8085);

    private final int usualPort;

    Service(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /** Its folder below {@code services}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last part of the setting that names its port. */
    String portName() {
        return this == GATEWAY ? "portal" : folder();
    }

    String mainClass() {
        String capitalised = name().charAt(0) + folder().substring(1);
        return "cursus." + folder() + "." + capitalised + "Application";
    }
}

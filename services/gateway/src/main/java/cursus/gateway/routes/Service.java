package cursus.gateway.routes;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CATALOGUE,
    ENROLMENT,
    SCHEDULING,
    BILLING,
    NOTIFICATION;

    /** As written in paths and settings. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

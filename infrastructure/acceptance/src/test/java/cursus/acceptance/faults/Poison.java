package cursus.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The ways in which a record can be bad. What it says belongs to no aggregate, so nobody may act on it. */
enum Poison {
    UNDECODABLE_VALUE,
    MISSING_HEADER,
    WRONG_KEY,
    UNKNOWN_EVENT_TYPE,
    FUTURE_SCHEMA_VERSION,
    HUGE_VALUE;

    private static final int HUGE = 900 * 1024;

    static Poison drawn(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The headers under which it travels.
     *
     * @param known an event that the topic's readers take, so that they look at the value
     */
    Map<String, String> headers(String source, String known, String subject) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", source + "." + type(known));
        headers.put("ce_source", source);
        headers.put("ce_subject", this == WRONG_KEY ? subject + "-of-another" : subject);
        headers.put("ce_time", "2026-01-05T08:00:00Z");
        headers.put("ce_sequence", "1");
        headers.put("ce_correlationid", subject);
        headers.put("ce_actor", "test:faults");
        headers.put("ce_reason", "POISON");
        if (this == MISSING_HEADER) {
            headers.remove("ce_sequence");
        }
        return headers;
    }

    private String type(String known) {
        return switch (this) {
            case UNKNOWN_EVENT_TYPE -> "SomethingElse.v1";
            case FUTURE_SCHEMA_VERSION -> known + ".v2";
            default -> known + ".v1";
        };
    }

    byte[] value(String subject) {
        String value = switch (this) {
            case UNDECODABLE_VALUE -> "{\"cohort\": \"" + subject;
            case HUGE_VALUE -> "x".repeat(HUGE);
            case FUTURE_SCHEMA_VERSION -> "{\"of\": {\"cohort\": \"%s\"}, \"revision\": 7}".formatted(subject);
            default -> "{\"something\": \"%s\"}".formatted(subject);
        };
        return value.getBytes(StandardCharsets.UTF_8);
    }
}

package cursus.gateway.messages;

import java.util.List;

/** A mail as it would leave. */
public record Preview(
        String template,
        int version,
        String sample,
        String language,
        String subject,
        List<Header> headers,
        List<Part> parts,
        String text,
        String html,
        List<Calendar> calendars) {

    public record Header(String name, String value) {}

    /** @param level 0 for the mail itself; a part lies in the last one before it that is one level higher */
    public record Part(int level, String type, String fileName) {}

    /** @param method what a calendar is to do with it */
    public record Calendar(String fileName, String method, String content) {}
}

package cursus.checker.reading;

import cursus.checker.seen.Mail;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Lists the mailbox of local mode. A mail that arrives meanwhile moves others to the next page, where they are met again. */
final class MailboxReader {

    private final URI mailbox;
    private final Http http;

    MailboxReader(URI mailbox, Http http) {
        this.mailbox = mailbox;
        this.http = http;
    }

    List<Mail> all() {
        Map<String, Mail> found = new HashMap<>();
        int known;
        int page = 0;
        do {
            known = found.size();
            JsonNode listed = http.get(mailbox.resolve("/api/mails?page=" + page), Optional.empty());
            listed.forEach(mail -> found.put(mail.path("id").asString(""), read(mail)));
            page++;
        } while (found.size() > known);
        return new ArrayList<>(found.values());
    }

    private static Mail read(JsonNode mail) {
        return new Mail(
                mail.path("id").asString(""),
                mail.path("to").asString(""),
                mail.path("messageId").asString(""));
    }
}

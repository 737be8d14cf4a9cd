package cursus.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mailbox's pages as HTML. Every text that comes from a mail goes through {@link #escaped}. */
record MailboxPage(Words words) {

    private static final int PAGE_SIZE = 25;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    String list(List<Mail> newestFirst, int page) {
        List<Mail> shown = newestFirst.stream()
                .skip((long) page * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        String rows = shown.stream().map(this::row).collect(Collectors.joining());
        String mails = shown.isEmpty() ? "<p>%s</p>".formatted(word("empty")) : "<ul class=\"mails\">" + rows + "</ul>";
        boolean more = newestFirst.size() > (page + 1L) * PAGE_SIZE;
        return document(
                word("title"),
                "<h1>%s</h1><p>%s</p>%s%s".formatted(word("title"), word("about"), mails, turn(page, more)));
    }

    String show(OpenedMail opened) {
        Mail mail = opened.mail();
        String heading = mail.subject().isBlank() ? word("no-subject") : escaped(mail.subject());
        String html = opened.html().isEmpty() ? "" : """
                <h2>%s</h2><iframe sandbox title="%s" src="/mails/%s/html"></iframe>""".formatted(word("html"), word("html"), mail.id());
        return document(heading, """
                <p><a href="/">%s</a></p><h1>%s</h1><dl>%s</dl>%s<h2>%s</h2><pre>%s</pre>%s<p><a href="/api/mails/%s.eml">%s</a></p>""".formatted(
                        word("back"),
                        heading,
                        headers(mail),
                        attachments(opened),
                        word("text"),
                        escaped(opened.text()),
                        html,
                        mail.id(),
                        word("source")));
    }

    String notFound() {
        return document(
                word("not-found"), "<h1>%s</h1><p><a href=\"/\">%s</a></p>".formatted(word("not-found"), word("back")));
    }

    private String row(Mail mail) {
        return """
                <li><a href="/mails/%s">%s</a><span>%s</span><time datetime="%s">%s</time></li>""".formatted(
                        mail.id(),
                        mail.subject().isBlank() ? word("no-subject") : escaped(mail.subject()),
                        escaped(mail.to()),
                        mail.receivedAt(),
                        escaped(time(mail.receivedAt())));
    }

    private String headers(Mail mail) {
        return header("from", mail.from())
                + header("to", mail.to())
                + header("received", time(mail.receivedAt()))
                + header("message-id", mail.messageId());
    }

    private String header(String name, String value) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(word(name), escaped(value));
    }

    private String attachments(OpenedMail opened) {
        if (opened.attachments().isEmpty()) {
            return "";
        }
        String items = IntStream.range(0, opened.attachments().size())
                .mapToObj(i -> "<li><a href=\"/mails/%s/attachments/%d\" download>%s</a> <small>%s</small></li>"
                        .formatted(
                                opened.mail().id(),
                                i,
                                escaped(opened.attachments().get(i).name()),
                                escaped(opened.attachments().get(i).type())))
                .collect(Collectors.joining());
        return "<h2>%s</h2><ul>%s</ul>".formatted(word("attachments"), items);
    }

    private String turn(int page, boolean more) {
        String newer = page > 0 ? "<a href=\"/?page=%d\">%s</a>".formatted(page - 1, word("newer")) : "";
        String older = more ? "<a href=\"/?page=%d\">%s</a>".formatted(page + 1, word("older")) : "";
        return newer.isEmpty() && older.isEmpty()
                ? ""
                : "<nav aria-label=\"%s\">%s %s</nav>".formatted(word("pages"), newer, older);
    }

    private String document(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Cursus</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/mailbox.css"></head>
                <body><main>%s</main></body></html>
                """.formatted(words.locale().getLanguage(), title, main);
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(instant.atZone(ZONE));
    }

    private String word(String key) {
        return escaped(words.text(key));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

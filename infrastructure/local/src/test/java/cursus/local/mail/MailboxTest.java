package cursus.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.embedded.FreePorts;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxTest {

    private static final String HOSTILE = "<script>alert(\"é\")</script> & 'so'";

    private final int smtp = FreePorts.findOne();
    private final int imap = FreePorts.findOne();
    private final int web = FreePorts.findOne();

    @TempDir
    private Path folder;

    @Test
    void a_mail_is_a_file_at_once_and_is_still_in_the_box_after_a_restart() throws Exception {
        whileRunning(() -> {
            send("registrant@example.org", "Votre place est confirmée");
            send("officer@example.org", "Autre chose");
            assertThat(files()).hasSize(2).allMatch(name -> name.endsWith(".eml"));
        });
        whileRunning(() -> {
            JsonNode mails = mails("?to=Registrant@example.org");
            assertThat(mails).hasSize(1);
            JsonNode mail = mails.get(0);
            assertThat(mail.get("subject").asString()).isEqualTo("Votre place est confirmée");
            assertThat(mail.get("from").asString()).isEqualTo("cursus@example.org");
            assertThat(mail.get("to").asString()).isEqualTo("registrant@example.org");
            assertThat(mail.get("messageId").asString()).startsWith("<").endsWith(">");
            assertThat(mail.get("receivedAt").asString()).endsWith("Z");
            assertThat(get("/api/mails/" + mail.get("id").asString() + ".eml").body())
                    .contains("To: registrant@example.org");
            assertThat(mails(""))
                    .extracting(each -> each.get("subject").asString())
                    .containsExactly("Autre chose", "Votre place est confirmée");
        });
    }

    @Test
    void what_comes_back_can_be_read_by_imap_and_nothing_else() throws Exception {
        whileRunning(() -> {
            send("bounces+1b671a64.1@example.org", "Undelivered");
            send("registrant@example.org", "Votre place est confirmée");

            assertThat(files()).hasSize(2);
            assertThat(subjectsByImap(MailServer.BOUNCES)).containsExactly("Undelivered");
            assertThat(subjectsByImap("registrant@example.org")).isEmpty();
        });
    }

    @Test
    void a_full_mailbox_is_listed_page_by_page_under_the_mails_own_ids() throws Exception {
        MailFolder mails = MailFolder.open(folder, Clock.systemUTC());
        for (int i = 0; i < 501; i++) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setText("text");
            message.saveChanges();
            message.setHeader("Message-ID", "<%d@example.org>".formatted(i));
            mails.keep(message, "registrant@example.org");
        }
        whileRunning(() -> {
            assertThat(mails("")).hasSize(500);
            assertThat(mails("?page=0").get(0).get("messageId").asString()).isEqualTo("<500@example.org>");
            assertThat(mails("?page=1"))
                    .extracting(mail -> mail.get("messageId").asString())
                    .containsExactly("<0@example.org>");
            assertThat(mails("?page=2")).isEmpty();
        });
    }

    @Test
    void an_address_that_is_noted_as_nobodys_is_refused_until_it_is_crossed_out() throws Exception {
        whileRunning(() -> {
            Files.writeString(folder.resolve(MailServer.REFUSED), "somebody@example.org\nNobody@example.org\n");
            assertThatThrownBy(() -> send("nobody@example.org", "Refusé"))
                    .rootCause()
                    .hasMessageContaining("550 5.1.1 <nobody@example.org>: no such mailbox here");
            send("registrant@example.org", "Accepté");

            Files.delete(folder.resolve(MailServer.REFUSED));
            send("nobody@example.org", "Enfin");

            assertThat(mails(""))
                    .extracting(mail -> mail.get("subject").asString())
                    .containsExactly("Enfin", "Accepté");
        });
    }

    @Test
    void a_hostile_mail_is_shown_but_cannot_act() throws Exception {
        whileRunning(() -> {
            send("a+b@example.org", HOSTILE);
            String id = mails("").get(0).get("id").asString();
            for (String page : List.of("/", "/mails/" + id)) {
                HttpResponse<String> shown = get(page);
                assertThat(shown.body()).contains("&lt;script&gt;").doesNotContain("<script");
                assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                        .startsWith("default-src 'none'");
            }
            assertThat(get("/mails/" + id).body()).contains("<iframe sandbox", "plain text &lt;b&gt;", "session.ics");
            HttpResponse<String> html = get("/mails/" + id + "/html");
            assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox;");
            HttpResponse<String> file = get("/mails/" + id + "/attachments/0");
            assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;");
        });
    }

    @Test
    void what_is_not_a_mail_is_not_found() throws Exception {
        whileRunning(() -> {
            Files.writeString(folder.resolve("secret.txt"), "secret");
            for (String path : List.of(
                    "/mails/..%2Fsecret",
                    "/mails/secret", "/mails", "/api/mails/secret.txt", "/api", "/x", "/mails/a/html")) {
                HttpResponse<String> response = get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(404);
                assertThat(response.body()).doesNotContain("secret\n");
            }
        });
    }

    @Test
    void the_page_speaks_french_unless_english_is_preferred() throws Exception {
        whileRunning(() -> {
            assertThat(get("/").body()).contains("Boîte aux lettres", "lang=\"fr\"");
            HttpRequest english = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + "/"))
                    .header("Accept-Language", "en-US,en;q=0.9")
                    .build();
            assertThat(send(english).body()).contains("Mailbox", "lang=\"en\"");
        });
    }

    private void whileRunning(Trial trial) throws Exception {
        MailFolder mails = MailFolder.open(folder, Clock.systemUTC());
        try (MailServer server = MailServer.start(smtp, imap, mails);
                Mailbox mailbox = Mailbox.start(web, mails)) {
            assertThat(server).isNotNull();
            assertThat(mailbox).isNotNull();
            trial.run();
        }
    }

    private List<String> subjectsByImap(String user) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, user, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message mail : inbox.getMessages()) {
                    subjects.add(mail.getSubject());
                }
            }
        }
        return subjects;
    }

    private void send(String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("cursus@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("plain text <b>", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>html</p>", "UTF-8", "html");
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setContent("BEGIN:VCALENDAR", "text/calendar; charset=UTF-8");
        calendar.setFileName("session.ics");
        message.setContent(new MimeMultipart("mixed", new MimeBodyPart[] {text, html, calendar}));
        Transport.send(message);
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private JsonNode mails(String query) throws Exception {
        return JsonMapper.builder().build().readTree(get("/api/mails" + query).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + path))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @FunctionalInterface
    private interface Trial {
        void run() throws Exception;
    }
}

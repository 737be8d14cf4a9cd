package cursus.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cursus.embedded.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox on the web: a page for people, and JSON under {@code /api/mails} for tests and tours. */
public final class Mailbox implements AutoCloseable {

    /** The setting that names the port. */
    public static final String PORT_SETTING = "cursus.port.mailbox";

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int PAGE = 500;

    private final MailFolder folder;
    private final HttpServer server;
    private final ExecutorService threads;
    private final JsonMapper json = JsonMapper.builder().build();
    private final byte[] style = resource("mail/mailbox.css");

    private Mailbox(MailFolder folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Starts the page on the loopback address. */
    public static Mailbox start(int port, MailFolder folder) {
        FreePorts.require(port, "the mailbox page", PORT_SETTING);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
            Mailbox mailbox = new Mailbox(folder, server);
            server.setExecutor(mailbox.threads);
            server.createContext("/", mailbox::serve);
            server.start();
            return mailbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        } catch (RuntimeException e) {
            LOG.error(
                    "The mailbox could not answer {}", exchange.getRequestURI().getPath(), e);
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Answer.text(405, "Only GET is understood here.");
        }
        MailboxPage page =
                new MailboxPage(Words.forRequest(exchange.getRequestHeaders().getFirst("Accept-Language")));
        Query query = new Query(exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath();
        List<String> steps = Arrays.stream(path.split("/", -1)).skip(1).toList();
        return switch (steps.getFirst()) {
            case "" -> Answer.page(page.list(folder.newestFirst().toList(), query.page()));
            case "mailbox.css" -> Answer.of("text/css; charset=utf-8", style);
            case "mails" -> mail(steps, page).orElseGet(() -> Answer.notFound(page.notFound()));
            case "api" -> api(steps, query).orElseGet(() -> Answer.text(404, "There is no such mail."));
            default -> Answer.notFound(page.notFound());
        };
    }

    private Optional<Answer> mail(List<String> steps, MailboxPage page) {
        if (steps.size() < 2) {
            return Optional.empty();
        }
        Optional<OpenedMail> opened = folder.open(steps.get(1));
        return switch (steps.size()) {
            case 2 -> opened.map(mail -> Answer.page(page.show(mail)));
            case 3 ->
                opened.filter(mail -> steps.get(2).equals("html"))
                        .flatMap(OpenedMail::html)
                        .map(Answer::foreignHtml);
            case 4 ->
                opened.filter(mail -> steps.get(2).equals("attachments"))
                        .flatMap(mail -> attachment(mail, steps.get(3)))
                        .map(file -> Answer.download(file.name(), file.content()));
            default -> Optional.empty();
        };
    }

    private static Optional<OpenedMail.Attachment> attachment(OpenedMail mail, String number) {
        if (!number.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number);
        return index < mail.attachments().size()
                ? Optional.of(mail.attachments().get(index))
                : Optional.empty();
    }

    private Optional<Answer> api(List<String> steps, Query query) {
        if (steps.equals(List.of("api", "mails"))) {
            List<Mail> found = folder.newestFirst()
                    .filter(mail ->
                            query.to().map(wanted -> isFor(mail, wanted)).orElse(true))
                    .skip((long) query.page() * PAGE)
                    .limit(PAGE)
                    .toList();
            return Optional.of(Answer.of("application/json", json.writeValueAsBytes(found)));
        }
        if (steps.size() == 3 && steps.get(1).equals("mails") && steps.get(2).endsWith(".eml")) {
            String name = steps.get(2);
            return folder.eml(name.substring(0, name.length() - 4))
                    .map(file -> Answer.of("message/rfc822", content(file)));
        }
        return Optional.empty();
    }

    private static boolean isFor(Mail mail, String wanted) {
        return Arrays.stream(mail.to().split(", ", -1)).anyMatch(wanted::equalsIgnoreCase);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Mailbox.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

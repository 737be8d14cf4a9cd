package cursus.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * A mail server that does at each step what a test wants, well or badly, and tells what it has taken: the bytes as they
 * came over the wire. It knows no more of SMTP than it needs.
 */
public final class ScriptedServer implements AutoCloseable {

    private final int port;
    private final Map<Stage, Function<String, Reply>> script = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile List<String> extensions = List.of("8BITMIME", "PIPELINING");
    private volatile CountDownLatch closed = new CountDownLatch(0);
    private volatile ServerSocket listener;

    /** A step of the conversation. */
    public enum Stage {
        CONNECT("220 scripted ESMTP"),
        EHLO("250"),
        MAIL("250 2.1.0 Ok"),
        RCPT("250 2.1.5 Ok"),
        DATA("354 Go on"),
        /** After the first kilobyte of a mail. */
        MIDDLE(""),
        /** After the final dot. */
        END("250 2.0.0 Taken"),
        OTHER("250 Ok"),
        QUIT("221 Bye");

        private final String usual;

        Stage(String usual) {
            this.usual = usual;
        }
    }

    /** What it does at a step. */
    public sealed interface Reply {

        record Say(String text) implements Reply {}

        record SayAfter(Duration pause, String text) implements Reply {}

        /** One byte at a time. */
        record Dribble(Duration between, String text) implements Reply {}

        record HangUp() implements Reply {}
    }

    /**
     * A mail, with the envelope's two lines.
     *
     * @param raw each byte as the character of its number
     */
    public record Taken(String from, String to, String raw) {

        public byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return text().lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        public String messageId() {
            return header("Message-ID");
        }
    }

    public ScriptedServer(int port) {
        this.port = port;
        this.listener = listen();
    }

    /** From now on; the argument is the line that the client said. */
    public ScriptedServer when(Stage stage, Function<String, Reply> reply) {
        script.put(stage, reply);
        return this;
    }

    public ScriptedServer when(Stage stage, String answer) {
        return when(stage, _ -> new Reply.Say(answer));
    }

    /** Well-behaved again. */
    public void asUsual() {
        script.clear();
    }

    public ScriptedServer offering(String... offered) {
        extensions = List.of(offered);
        return this;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public int connections() {
        return connections.get();
    }

    /** Nobody can connect, and whoever is connected is cut off. */
    public void stop() {
        try {
            closed.countDown();
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        listener = listen();
    }

    @Override
    public void close() {
        stop();
    }

    private ServerSocket listen() {
        ServerSocket socket = Awaitility.await().ignoreExceptions().until(() -> bound(port), ServerSocket::isBound);
        closed = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    /** After a stop the port is free only when whoever waited at it has left. */
    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        return socket;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            new Conversation(new BufferedInputStream(client.getInputStream()), client.getOutputStream()).go();
        } catch (IOException gone) {
            // As clients do.
        } finally {
            open.remove(client);
        }
    }

    /** It was hung up. */
    private static final class HungUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Conversation {

        private final InputStream in;
        private final OutputStream out;
        private String from = "";
        private String to = "";

        Conversation(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void go() throws IOException {
            answer(Stage.CONNECT, "");
            String line = line();
            while (!line.startsWith("QUIT")) {
                step(line);
                line = line();
            }
            answer(Stage.QUIT, line);
        }

        private void step(String line) throws IOException {
            if (line.startsWith("EHLO")) {
                answer(Stage.EHLO, line);
            } else if (line.startsWith("MAIL")) {
                from = line;
                answer(Stage.MAIL, line);
            } else if (line.startsWith("RCPT")) {
                to = line;
                answer(Stage.RCPT, line);
            } else if (line.startsWith("DATA")) {
                if (answer(Stage.DATA, line).startsWith("354")) {
                    data();
                }
            } else {
                answer(Stage.OTHER, line);
            }
        }

        private void data() throws IOException {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean half = false;
            String line = line();
            while (!line.equals(".")) {
                mail.write((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
                mail.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                if (!half && mail.size() > 1_000) {
                    half = true;
                    answer(Stage.MIDDLE, to);
                }
                line = line();
            }
            Reply reply = replyTo(Stage.END, to);
            if (takes(reply)) {
                taken.add(new Taken(from, to, mail.toString(StandardCharsets.ISO_8859_1)));
            }
            perform(reply);
        }

        /** One that hangs up now has taken it, and does not come to say so. */
        private static boolean takes(Reply reply) {
            return switch (reply) {
                case Reply.Say(String text) -> text.startsWith("250");
                case Reply.SayAfter(Duration _, String text) -> text.startsWith("250");
                case Reply.Dribble _ -> false;
                case Reply.HangUp _ -> true;
            };
        }

        private Reply replyTo(Stage stage, String line) {
            Function<String, Reply> reply = script.get(stage);
            return reply == null ? new Reply.Say(usual(stage)) : reply.apply(line);
        }

        private String usual(Stage stage) {
            if (stage != Stage.EHLO || extensions.isEmpty()) {
                return stage.usual;
            }
            List<String> lines = new ArrayList<>(List.of("250-scripted"));
            extensions.forEach(extension -> lines.add("250-" + extension));
            lines.set(lines.size() - 1, lines.getLast().replace("250-", "250 "));
            return String.join("\r\n", lines);
        }

        private String answer(Stage stage, String line) throws IOException {
            return perform(replyTo(stage, line));
        }

        private String perform(Reply reply) throws IOException {
            return switch (reply) {
                case Reply.Say(String text) -> say(text);
                case Reply.SayAfter(Duration pause, String text) -> {
                    pause(pause);
                    yield say(text);
                }
                case Reply.Dribble(Duration between, String text) -> {
                    for (byte one : (text + "\r\n").getBytes(StandardCharsets.US_ASCII)) {
                        pause(between);
                        out.write(one);
                        out.flush();
                    }
                    yield text;
                }
                case Reply.HangUp() -> throw new HungUp();
            };
        }

        private String say(String text) throws IOException {
            if (!text.isEmpty()) {
                out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            return text;
        }

        private void pause(Duration wait) throws IOException {
            try {
                if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new HungUp();
                }
            } catch (InterruptedException stopping) {
                throw new HungUp();
            }
        }

        /** Only CR LF ends a line, so that a bare one stays in sight. */
        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int before = -1;
            int next = in.read();
            while (next >= 0 && !(before == '\r' && next == '\n')) {
                line.write(next);
                before = next;
                next = in.read();
            }
            if (next < 0) {
                throw new HungUp();
            }
            String whole = line.toString(StandardCharsets.ISO_8859_1);
            return whole.substring(0, whole.length() - 1);
        }
    }
}

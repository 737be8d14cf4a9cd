package cursus.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** A request exactly as written, which a well-behaved client would not send. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 15_000;

    /** What came back; status 0 when the connection was closed without a word. */
    record Answered(int status, String head, String body) {

        static Answered of(String text) {
            if (!text.startsWith("HTTP/1.1 ")) {
                return new Answered(0, text, "");
            }
            int end = text.indexOf("\r\n\r\n");
            return new Answered(
                    Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
        }

        /** All values of a header, with a bar between them. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .collect(Collectors.joining(" | "));
        }
    }

    private RawRequest() {}

    static int status(URI gateway, String method, String path) {
        return Answered.of(answer(gateway, method + " " + path + " HTTP/1.1\r\nHost: localhost"))
                .status();
    }

    /** Everything that comes back to these lines. */
    static String answer(URI gateway, String lines) {
        return exchange(gateway, lines + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends this and nothing more, be it whole or not. */
    static Answered send(URI gateway, String request) {
        return Answered.of(exchange(gateway, request));
    }

    private static String exchange(URI gateway, String request) {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package cursus.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request exactly as written, which a well-behaved client would not send. */
final class RawRequest {

    private RawRequest() {}

    static int status(URI gateway, String method, String path) {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort());
                BufferedReader answer = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String line = answer.readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ", -1)[1]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package cursus.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream of server-sent events as it arrives, line by line. */
final class LiveStream implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    LiveStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.startVirtualThread(this::listen);
    }

    static LiveStream of(Browser browser, String path, String... headers) {
        return new LiveStream(browser.open(path, headers));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    List<String> lines() {
        return lines;
    }

    /** The stamps that were told. */
    List<String> changes() {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    /** From the other side. */
    boolean ended() {
        return ended;
    }

    /** Leaves, as a browser does with a page that it shows no more. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            ended = true;
        } catch (IOException left) {
            lines.add("(left)");
        }
    }
}

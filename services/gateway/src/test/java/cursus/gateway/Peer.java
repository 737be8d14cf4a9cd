package cursus.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for the services: a real HTTP server that answers what a test told it and remembers what it was asked. */
final class Peer implements AutoCloseable {

    record Asked(String method, String path, String query, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    record Told(int status, String body, Map<String, String> headers) {

        Told(int status, String body) {
            this(status, body, Map.of());
        }
    }

    private static final String NOT_FOUND = """
            {"type":"urn:cursus:problem:not-found","title":"Introuvable","status":404}""";

    private final HttpServer server;
    private final Map<String, Function<Asked, Told>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    Peer() {
        this(0);
    }

    Peer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void answers(String methodAndPath, int status, String json) {
        answers(methodAndPath, _ -> new Told(status, json));
    }

    void answers(String methodAndPath, Function<Asked, Told> answer) {
        answers.put(methodAndPath, answer);
    }

    List<Asked> asked(String methodAndPath) {
        return asked.stream()
                .filter(one -> (one.method() + " " + one.path()).equals(methodAndPath))
                .toList();
    }

    void forget() {
        answers.clear();
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked question = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(question);
            Told told = answers.getOrDefault(question.method() + " " + question.path(), _ -> new Told(404, NOT_FOUND))
                    .apply(question);
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            String type = told.status() < 400 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Set-Cookie", "service=own");
            told.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

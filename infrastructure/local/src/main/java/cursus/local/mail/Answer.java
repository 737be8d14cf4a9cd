package cursus.local.mail;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the mailbox, with the headers that keep a hostile mail harmless. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Answer(int status, byte[] body, Map<String, String> headers) {

    private static final String OWN_PAGE = "default-src 'none'; style-src 'self'; frame-src 'self'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOREIGN_PAGE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    static Answer page(String html) {
        return new Answer(200, bytes(html), headers("text/html; charset=utf-8", OWN_PAGE));
    }

    static Answer notFound(String html) {
        return new Answer(404, bytes(html), headers("text/html; charset=utf-8", OWN_PAGE));
    }

    /** HTML that somebody else wrote: it may show itself, and nothing more. */
    static Answer foreignHtml(String html) {
        return new Answer(200, bytes(html), headers("text/html; charset=utf-8", FOREIGN_PAGE));
    }

    static Answer text(int status, String text) {
        return new Answer(status, bytes(text + "\n"), headers("text/plain; charset=utf-8", OWN_PAGE));
    }

    static Answer of(String type, byte[] body) {
        return new Answer(200, body, headers(type, OWN_PAGE));
    }

    static Answer download(String name, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>(headers("application/octet-stream", FOREIGN_PAGE));
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        headers.put("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        return new Answer(200, content, headers);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers target = exchange.getResponseHeaders();
        headers.forEach(target::set);
        boolean bodyless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bodyless ? -1 : body.length);
        if (!bodyless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static Map<String, String> headers(String type, String policy) {
        return Map.of(
                "Content-Type", type,
                "Content-Security-Policy", policy,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

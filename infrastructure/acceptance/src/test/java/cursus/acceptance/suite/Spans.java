package cursus.acceptance.suite;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector of traces, which the suite exports to as to any other: it speaks OTLP over HTTP. */
public final class Spans implements AutoCloseable {

    /** Of a whole run of tests only the last are kept. */
    private static final int KEPT = 50_000;

    private final HttpServer server;
    private final Deque<Span> spans = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();

    private Spans(HttpServer server) {
        this.server = server;
    }

    /**
     * What a service did in a trace.
     *
     * @param kind such as {@code SERVER}
     * @param parent empty for the first of a trace
     */
    public record Span(String service, String kind, String name, String trace, String id, String parent) {

        public boolean is(String byService, String ofKind, String named) {
            return service.equals(byService) && kind.equals(ofKind) && name.startsWith(named);
        }
    }

    static Spans collector() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Spans collector = new Spans(server);
            server.createContext("/v1/traces", collector::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service has to be told so that it exports here, and soon. */
    Map<String, String> environment() {
        String exporting = "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_";
        return Map.of(
                exporting + "OTLP_ENDPOINT",
                "http://localhost:%d/v1/traces".formatted(server.getAddress().getPort()),
                exporting + "SCHEDULE_DELAY",
                "500ms");
    }

    /** What has arrived of a trace so far. */
    public List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            byte[] thanks = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, thanks.length == 0 ? -1 : thanks.length);
        } catch (InvalidProtocolBufferException unreadable) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private void add(ExportTraceServiceRequest exported) {
        for (ResourceSpans resource : exported.getResourceSpansList()) {
            String service = serviceOf(resource);
            resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(span -> add(new Span(
                            service,
                            span.getKind().name().replace("SPAN_KIND_", ""),
                            span.getName(),
                            hex(span.getTraceId()),
                            hex(span.getSpanId()),
                            hex(span.getParentSpanId()))));
        }
    }

    private void add(Span span) {
        spans.addLast(span);
        if (kept.incrementAndGet() > KEPT) {
            spans.pollFirst();
            kept.decrementAndGet();
        }
    }

    private static String serviceOf(ResourceSpans resource) {
        return resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}

package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Letter;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.PortalVisit;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Spans.Span;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a collector of traces is told. */
@WithSuite
class TracesIT {

    private static final String USER = "registrant3";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    private final Suite suite;

    TracesIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void one_trace_joins_browser_gateway_service_outbox_kafka_consumers_and_mail() {
        Opened opened = new Officer(suite).opens(Terms.seats(2));
        Registrant person = Registrant.named(USER, suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");

        String told = confirmedOnThePage(enrolment);

        String trace = part(told, 1);
        Map<String, Span> spans = awaited(trace);
        List<Span> roots =
                spans.values().stream().filter(span -> span.parent().isEmpty()).toList();
        assertThat(roots).singleElement().satisfies(root -> {
            assertThat(root.service()).isEqualTo("gateway");
            assertThat(root.kind()).isEqualTo("SERVER");
            assertThat(root.id()).as("the span that the browser is told").isEqualTo(part(told, 2));
        });
        assertThat(way(spans, "notification", "CLIENT", "send mail"))
                .containsSubsequence(
                        "gateway SERVER",
                        "gateway CLIENT",
                        "enrolment SERVER",
                        "enrolment PRODUCER",
                        "notification CONSUMER",
                        "notification CLIENT");
        assertThat(way(spans, "billing", "PRODUCER", "publish InvoiceIssued"))
                .containsSubsequence("enrolment PRODUCER", "billing CONSUMER", "billing PRODUCER");
        suite.mailbox().ifPresent(mailbox -> {
            Letter mail =
                    mailbox.await(person.email(), "Inscription confirmée\u00a0: " + opened.title(Language.FRENCH));
            assertThat(part(mail.header("traceparent"), 1)).isEqualTo(trace);
            assertThat(mail.header("X-Correlation-Id"))
                    .isEqualTo(person.file(enrolment).at("/correlationId"));
        });
    }

    private String confirmedOnThePage(String enrolment) {
        try (PortalVisit visit = PortalVisit.signedIn(suite, USER)) {
            Answer answer = visit.submit("/enrolments/" + enrolment + "/confirmation", Map.of("termsAccepted", "true"));
            assertThat(answer.status()).as("where a form that was taken leads").isBetween(300, 399);
            return answer.headers().firstValue("Server-Timing").orElse("no Server-Timing");
        }
    }

    /** Until all that has to be in it has come, and the parents of all that is in it. */
    private Map<String, Span> awaited(String trace) {
        return Waiting.until("the whole trace " + trace)
                .until(
                        () -> suite.spans().of(trace).stream().collect(Collectors.toMap(Span::id, Function.identity())),
                        spans -> missing(spans).isEmpty() && orphans(spans).isEmpty());
    }

    private static List<String> missing(Map<String, Span> spans) {
        return List.of(
                        List.of("gateway", "SERVER", "http post"),
                        List.of("enrolment", "SERVER", "http post"),
                        List.of("enrolment", "PRODUCER", "publish EnrolmentConfirmed"),
                        List.of("billing", "CONSUMER", ""),
                        List.of("scheduling", "CONSUMER", ""),
                        List.of("notification", "CONSUMER", ""),
                        List.of("billing", "PRODUCER", "publish InvoiceIssued"),
                        List.of("notification", "CLIENT", "send mail"),
                        List.of("notification", "PRODUCER", "publish NotificationSent"))
                .stream()
                .filter(wanted ->
                        find(spans, wanted.get(0), wanted.get(1), wanted.get(2)).isEmpty())
                .map(Object::toString)
                .toList();
    }

    private static List<Span> orphans(Map<String, Span> spans) {
        return spans.values().stream()
                .filter(span -> !span.parent().isEmpty() && !spans.containsKey(span.parent()))
                .toList();
    }

    /** From the first span of the trace down to one. */
    private static List<String> way(Map<String, Span> spans, String service, String kind, String name) {
        List<String> way = new ArrayList<>();
        Optional<Span> at = find(spans, service, kind, name);
        while (at.isPresent()) {
            way.addFirst(at.get().service() + " " + at.get().kind());
            at = Optional.ofNullable(spans.get(at.get().parent()));
        }
        return way;
    }

    private static Optional<Span> find(Map<String, Span> spans, String service, String kind, String name) {
        return spans.values().stream()
                .filter(span -> span.is(service, kind, name))
                .findFirst();
    }

    private static String part(String told, int which) {
        Matcher traceparent = TRACEPARENT.matcher(told);
        assertThat(traceparent.find()).as("a traceparent in %s", told).isTrue();
        return traceparent.group(which);
    }
}

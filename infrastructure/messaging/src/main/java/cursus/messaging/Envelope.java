package cursus.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * What travels around an event: the CloudEvents 1.0 attributes and this suite's extensions.
 *
 * @param id unique for ever (a random UUID), so that two histories of one aggregate can be told apart
 * @param type {@code <source>.<EventName>.v1}
 * @param source the stream, such as {@code cursus.enrolment.files}; its topic is {@code <source>.v1}
 * @param subject the aggregate's id, which is also the record's key
 * @param time the instant of the decision, by the producer's clock
 * @param sequence 1 for an aggregate's first event, then one more each time
 * @param correlationId see {@link Cause#correlationId()}
 * @param actor see {@link Cause#actor()}
 * @param reason see {@link Cause#reason()}
 * @param traceparent the W3C trace context of the write, where one was active
 */
public record Envelope(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        String correlationId,
        String actor,
        String reason,
        Optional<String> traceparent) {

    /** The event's bare name, such as {@code EnrolmentConfirmed}. */
    public String name() {
        String versioned = type.substring(source.length() + 1);
        int dot = versioned.indexOf('.');
        return dot < 0 ? versioned : versioned.substring(0, dot);
    }
}

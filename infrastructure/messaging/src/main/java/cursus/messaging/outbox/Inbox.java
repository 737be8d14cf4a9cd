package cursus.messaging.outbox;

import cursus.messaging.Coverage;
import cursus.messaging.Envelope;
import cursus.messaging.OutOfOrder;
import org.bson.Document;

/**
 * What one document has seen of others: per source and subject the last sequence and the id of its event. It lies in the
 * document that the event changes, so that change and mark can't be parted.
 */
record Inbox(Document marks) {

    /**
     * True where the event was applied before.
     *
     * @throws OutOfOrder on a gap (only where every event is shown) and on a fork
     */
    boolean hasSeen(Envelope envelope, Coverage coverage) {
        Document mark = markOf(envelope);
        long last = Fields.longOf(mark, Fields.SEQUENCE);
        if (envelope.sequence() == last && !envelope.id().equals(mark.getString("event"))) {
            throw OutOfOrder.fork(envelope, mark.getString("event"));
        }
        if (envelope.sequence() <= last) {
            return true;
        }
        if (coverage == Coverage.EVERY_EVENT && envelope.sequence() != last + 1) {
            throw OutOfOrder.gap(envelope, last);
        }
        return false;
    }

    /** The field under which the mark for this event's stream lies, relative to the document. */
    static String pathOf(Envelope envelope) {
        return Fields.INBOX + "." + key(envelope.source()) + "." + key(envelope.subject());
    }

    static Document mark(Envelope envelope) {
        return new Document(Fields.SEQUENCE, envelope.sequence()).append("event", envelope.id());
    }

    /** The marks of a new document. */
    static Document first(Envelope envelope) {
        return new Document(key(envelope.source()), new Document(key(envelope.subject()), mark(envelope)));
    }

    private Document markOf(Envelope envelope) {
        Document source = marks.get(key(envelope.source()), new Document());
        return source.get(key(envelope.subject()), new Document());
    }

    /** Field names can't hold dots or dollars. */
    private static String key(String text) {
        return text.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }
}

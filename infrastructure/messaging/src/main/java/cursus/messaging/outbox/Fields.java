package cursus.messaging.outbox;

import org.bson.BsonString;
import org.bson.Document;

/**
 * The fields of an aggregate's document. {@code version} counts writes of the state and guards them; {@code sequence}
 * numbers the events; {@code published} is the last number that the broker has acknowledged. The relay changes only
 * {@code outbox}, {@code published} and {@code pendingSince}, and never the version. {@code shard} says which part of the
 * relay publishes it; {@code claim} says who is at work on its
 * deadline; {@code trace} is the trace of the first write, where that made it due, and its deadlines go on in it;
 * {@code changedAt} is the instant of the last write's cause, where the layout asks for it.
 */
final class Fields {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String PUBLISHED = "published";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";
    static final String PENDING_SINCE = "pendingSince";
    static final String NEXT_DUE_AT = "nextDueAt";
    static final String INBOX = "inbox";
    static final String SHARD = "shard";
    static final String CLAIM = "claim";
    static final String TRACE = "trace";
    static final String CHANGED_AT = "changedAt";

    private Fields() {}

    /**
     * Ids are texts. As a plain string, Spring Data would take one of 24 hexadecimal digits for an ObjectId in a query, and
     * never find what it has stored.
     */
    static BsonString id(String id) {
        return new BsonString(id);
    }

    /** The number in a field, whichever width the store gave it; 0 where there is none. */
    static long longOf(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }
}

package cursus.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import cursus.embedded.EmbeddedStore;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final Instant NOON = Instant.parse("2027-06-15T12:00:00Z");
    private static final SessionTimes TIMES = new SessionTimes(Duration.ofHours(2), Duration.ofHours(12));

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static final MongoClient CLIENT = MongoClients.create(STORE.uri());
    private static final MongoCollection<Document> COLLECTION =
            CLIENT.getDatabase("gateway").getCollection("sessions");

    private final SessionDocuments documents = new SessionDocuments(COLLECTION);
    private final StoredSessions sessions = at(NOON);

    @AfterAll
    static void close() {
        CLIENT.close();
        STORE.close();
    }

    @BeforeEach
    void empty() {
        COLLECTION.deleteMany(new Document());
    }

    @Test
    void a_new_session_is_written_once_and_found_by_its_id_alone() {
        StoredSession session = sessions.createSession();
        session.setAttribute("colour", "blue");
        assertThat(stored()).isEmpty();

        sessions.save(session);

        assertThat(sessions.find(session.getId()).orElseThrow().<String>getAttribute("colour"))
                .isEqualTo("blue");
        assertThat(stored().getFirst().getString("_id")).isNotEqualTo(session.getId());
        assertThat(sessions.find(stored().getFirst().getString("_id"))).isEmpty();
    }

    @Test
    void requests_side_by_side_do_not_undo_one_anothers_changes() {
        String id = kept("colour", "blue");
        StoredSession one = sessions.find(id).orElseThrow();
        StoredSession other = sessions.find(id).orElseThrow();

        one.setAttribute("shape", "round");
        other.setAttribute("size.of.it", "small");
        other.removeAttribute("colour");
        sessions.save(one);
        sessions.save(other);

        StoredSession after = sessions.find(id).orElseThrow();
        assertThat(after.getAttributeNames()).containsExactlyInAnyOrder("shape", "size.of.it");
        assertThat(after.<String>getAttribute("size.of.it")).isEqualTo("small");
    }

    @Test
    void a_late_write_brings_nothing_back_that_has_ended() {
        String id = kept("colour", "blue");
        StoredSession late = sessions.find(id).orElseThrow();

        sessions.deleteById(id);
        late.setAttribute("shape", "round");
        late.setLastAccessedTime(NOON.plus(Duration.ofMinutes(5)));
        sessions.save(late);

        assertThat(stored()).isEmpty();
    }

    @Test
    void a_session_moves_with_all_it_holds_and_the_old_id_leads_nowhere() {
        String old = kept("colour", "blue");
        StoredSession session = sessions.find(old).orElseThrow();

        String fresh = session.changeSessionId();
        session.setAttribute("shape", "round");
        sessions.save(session);

        assertThat(sessions.find(old)).isEmpty();
        assertThat(sessions.find(fresh).orElseThrow().getAttributeNames()).containsExactlyInAnyOrder("colour", "shape");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void what_has_ended_meanwhile_does_not_move_along() {
        String old = kept("colour", "blue");
        StoredSession session = sessions.find(old).orElseThrow();
        sessions.deleteById(old);

        String fresh = session.changeSessionId();

        assertThat(sessions.find(fresh).orElseThrow().getAttributeNames()).isEmpty();
    }

    @Test
    void the_last_request_is_known_to_the_minute() {
        String id = kept("colour", "blue");
        StoredSession session = sessions.find(id).orElseThrow();

        session.setLastAccessedTime(NOON.plusSeconds(59));
        sessions.save(session);
        assertThat(lastAccess()).isEqualTo(NOON);

        session.setLastAccessedTime(NOON.plusSeconds(60));
        sessions.save(session);
        assertThat(lastAccess()).isEqualTo(NOON.plusSeconds(60));
        assertThat(stored().getFirst().getDate("expiresAt"))
                .isEqualTo(Date.from(NOON.plusSeconds(60).plus(Duration.ofHours(2))));
    }

    @Test
    void what_has_expired_is_not_found_and_the_sweep_removes_it() {
        String id = kept("colour", "blue");
        Instant end = NOON.plus(Duration.ofHours(2));

        assertThat(at(end.minusMillis(1)).find(id)).isPresent();
        new SessionSweep(documents, clockAt(end.minusMillis(1))).sweep();
        assertThat(stored()).hasSize(1);

        new SessionSweep(documents, clockAt(end)).sweep();
        assertThat(stored()).isEmpty();

        String other = kept("colour", "blue");
        assertThat(at(end).find(other)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void one_at_a_time_may_claim_a_session_and_nobody_for_long() {
        String id = kept("colour", "blue");
        Duration atMost = Duration.ofSeconds(10);

        StoredSession claimed = sessions.claim(id, atMost).orElseThrow();
        assertThat(sessions.claim(id, atMost)).isEmpty();
        assertThat(sessions.find(id)).isPresent();

        sessions.release(claimed);
        assertThat(sessions.claim(id, atMost)).isPresent();
        assertThat(at(NOON.plusSeconds(11)).claim(id, atMost)).isPresent();
        assertThat(sessions.claim(SessionKey.fresh().id(), atMost)).isEmpty();
    }

    @Test
    void a_value_that_is_not_a_sessions_does_not_come_back_to_life() {
        String id = kept("colour", "blue");
        SessionKey key = SessionKey.of(id).orElseThrow();
        // As somebody could who can write to the store and knows an id: their own.
        byte[] planted = key.seal("colour", Serialized.of(new File("x")));
        documents.put(key.documentId(), nameInStore(), planted);

        assertThat(sessions.find(id)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_document_that_makes_no_sense_ends_its_session() {
        String id = kept("colour", "blue");
        String document = SessionKey.of(id).orElseThrow().documentId();

        documents.put(document, "%%", new byte[0]);

        assertThat(sessions.find(id)).isEmpty();
        COLLECTION.insertOne(new Document("_id", document).append("createdAt", "yesterday"));
        assertThat(sessions.find(id)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../../etc/passwd", "{\"$ne\":null}", "ééééééééééééééééééééééééééééééééééééééééééé"})
    void what_was_never_an_id_of_ours_is_no_session(String id) {
        sessions.deleteById(id);

        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.find(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void a_session_holds_only_what_can_be_kept() {
        StoredSession session = sessions.createSession();

        assertThatIllegalArgumentException().isThrownBy(() -> session.setAttribute("it", new Object()));
        assertThat(session.getAttributeNames()).isEmpty();
    }

    @Test
    void the_same_value_looks_different_each_time() {
        StoredSession session = sessions.find(kept("colour", "blue")).orElseThrow();
        byte[] first = sealedValue();

        session.setAttribute("colour", "blue");

        assertThat(sealedValue()).isNotEqualTo(first);
    }

    private String kept(String attribute, Object value) {
        StoredSession session = sessions.createSession();
        session.setAttribute(attribute, value);
        sessions.save(session);
        return session.getId();
    }

    private StoredSessions at(Instant now) {
        return new StoredSessions(documents, TIMES, clockAt(now));
    }

    private static Clock clockAt(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<Document> stored() {
        return COLLECTION.find().into(new ArrayList<>());
    }

    private static Instant lastAccess() {
        return Optional.ofNullable(stored().getFirst().getDate("lastAccessedAt"))
                .orElseThrow()
                .toInstant();
    }

    private static byte[] sealedValue() {
        return ((Binary) attributes().values().iterator().next()).getData();
    }

    private static String nameInStore() {
        return attributes().keySet().iterator().next();
    }

    private static Document attributes() {
        return stored().getFirst().get("attributes", Document.class);
    }
}

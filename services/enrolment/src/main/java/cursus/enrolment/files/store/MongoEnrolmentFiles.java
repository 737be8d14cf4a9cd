package cursus.enrolment.files.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.FileListing;
import cursus.enrolment.files.Stage;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoEnrolmentFiles extends MongoAggregates<EnrolmentFile> implements EnrolmentFiles {

    private static final String COHORT = "state.terms.cohort";
    private static final String TICKET = "state.ticket";
    private static final String PLACE = "state.place";
    private static final String ACTIVE = "state.active";
    private static final String STAGE = "state.stage";
    private static final String REQUESTED_AT = "state.requestedAt";

    MongoEnrolmentFiles(MongoStore store) {
        super(
                store,
                Layout.of("enrolmentFiles", EnrolmentFile.class)
                        .publishing("cursus.enrolment.files")
                        .due(EnrolmentFile::dueAt)
                        .uniqueSparse(PLACE)
                        .uniqueSparse(ACTIVE)
                        .index(COHORT, STAGE, TICKET)
                        .index(COHORT, TICKET)
                        .index("state.person", REQUESTED_AT));
    }

    @Override
    public Optional<EnrolmentFile> withTicket(String cohort, long ticket) {
        return one(where(PLACE).is(EnrolmentFile.place(cohort, ticket)));
    }

    @Override
    public List<EnrolmentFile> withTickets(String cohort, Collection<Long> tickets) {
        List<String> places = tickets.stream()
                .map(ticket -> EnrolmentFile.place(cohort, ticket))
                .toList();
        return places.isEmpty()
                ? List.of()
                : query(Query.query(where(PLACE).in(places))
                        .with(Sort.by(TICKET))
                        .limit(places.size()));
    }

    @Override
    public List<EnrolmentFile> between(String cohort, long firstTicket, long lastTicket) {
        return firstTicket > lastTicket
                ? List.of()
                : query(Query.query(amongTickets(cohort, firstTicket, lastTicket))
                        .with(Sort.by(TICKET))
                        .limit(Math.toIntExact(lastTicket - firstTicket + 1)));
    }

    @Override
    public Set<String> openAmong(Collection<String> active) {
        return active.isEmpty()
                ? Set.of()
                : query(Query.query(where(ACTIVE).in(active)).limit(active.size())).stream()
                        .flatMap(file -> file.active().stream())
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean hasTicketAfter(long ticket, String cohort, Instant givenBefore) {
        Criteria later = where(COHORT).is(cohort).and(TICKET).gt(ticket);
        return query(Query.query(later).with(Sort.by(TICKET)).limit(1)).stream()
                .anyMatch(file -> file.isTicketedBefore(givenBefore));
    }

    @Override
    public long undecided(String cohort, long firstTicket, long lastTicket) {
        return count(Query.query(amongTickets(cohort, firstTicket, lastTicket)
                .and(STAGE)
                .in(Stage.REQUESTED.name(), Stage.WAITING.name())));
    }

    private static Criteria amongTickets(String cohort, long first, long last) {
        return where(COHORT).is(cohort).and(TICKET).gte(first).lte(last);
    }

    @Override
    public List<EnrolmentFile> ofPerson(String person, long offset, int limit) {
        return query(Query.query(where("state.person").is(person))
                .with(Sort.by(Sort.Direction.DESC, REQUESTED_AT))
                .skip(offset)
                .limit(limit));
    }

    @Override
    public List<EnrolmentFile> ofCohort(FileListing listing, long offset, int limit) {
        Criteria of = where(COHORT).is(listing.cohort());
        listing.stage().ifPresent(one -> of.and(STAGE).is(one.name()));
        Sort.Direction direction = listing.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        return query(Query.query(of)
                .with(Sort.by(direction, fieldsOf(listing.by())))
                .skip(offset)
                .limit(limit));
    }

    /** By instant without an index: one cohort's files are few enough to be sorted when somebody asks. */
    private static String[] fieldsOf(FileListing.By by) {
        return switch (by) {
            case TICKET -> new String[] {TICKET};
            case REQUESTED_AT -> new String[] {REQUESTED_AT, TICKET};
            case STAGE -> new String[] {STAGE, TICKET};
        };
    }

    private Optional<EnrolmentFile> one(Criteria criteria) {
        return query(Query.query(criteria).limit(1)).stream().findFirst();
    }
}

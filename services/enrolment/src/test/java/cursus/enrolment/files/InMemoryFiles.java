package cursus.enrolment.files;

import cursus.messaging.DuplicateAggregateKey;
import cursus.testing.InMemoryAggregates;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryFiles extends InMemoryAggregates<EnrolmentFile> implements EnrolmentFiles {

    private static final Comparator<EnrolmentFile> BY_TICKET = Comparator.comparingLong(EnrolmentFile::ticket);

    @Override
    public Optional<EnrolmentFile> withTicket(String cohort, long ticket) {
        return byTicket(cohort).filter(file -> file.ticket() == ticket).findFirst();
    }

    @Override
    public List<EnrolmentFile> withTickets(String cohort, Collection<Long> tickets) {
        return byTicket(cohort).filter(file -> tickets.contains(file.ticket())).toList();
    }

    @Override
    public List<EnrolmentFile> between(String cohort, long firstTicket, long lastTicket) {
        return amongTickets(cohort, firstTicket, lastTicket).toList();
    }

    @Override
    public Set<String> openAmong(Collection<String> active) {
        return states().stream()
                .flatMap(file -> file.active().stream())
                .filter(active::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasTicketAfter(long ticket, String cohort, Instant givenBefore) {
        return byTicket(cohort)
                .filter(file -> file.ticket() > ticket)
                .limit(1)
                .anyMatch(file -> file.isTicketedBefore(givenBefore));
    }

    @Override
    public long undecided(String cohort, long firstTicket, long lastTicket) {
        return amongTickets(cohort, firstTicket, lastTicket)
                .filter(file -> file.stage() == Stage.REQUESTED || file.stage() == Stage.WAITING)
                .count();
    }

    private Stream<EnrolmentFile> amongTickets(String cohort, long first, long last) {
        return byTicket(cohort).filter(file -> first <= file.ticket() && file.ticket() <= last);
    }

    @Override
    public List<EnrolmentFile> ofPerson(String person, long offset, int limit) {
        return states().stream()
                .filter(file -> file.person().equals(person))
                .sorted(Comparator.comparing(EnrolmentFile::requestedAt).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<EnrolmentFile> ofCohort(FileListing listing, long offset, int limit) {
        Comparator<EnrolmentFile> ascending = switch (listing.by()) {
            case TICKET -> BY_TICKET;
            case REQUESTED_AT ->
                Comparator.comparing(EnrolmentFile::requestedAt).thenComparing(BY_TICKET);
            case STAGE ->
                Comparator.comparing((EnrolmentFile file) -> file.stage().name())
                        .thenComparing(BY_TICKET);
        };
        return byTicket(listing.cohort())
                .filter(file -> listing.stage().map(file.stage()::equals).orElse(true))
                .sorted(listing.descending() ? ascending.reversed() : ascending)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    protected void check(String id, EnrolmentFile state) {
        boolean taken = states().stream()
                .filter(other -> !other.enrolment().equals(id))
                .anyMatch(other -> other.place().equals(state.place())
                        || (other.active().isPresent() && other.active().equals(state.active())));
        if (taken) {
            throw new DuplicateAggregateKey("enrolmentFiles", id, new IllegalStateException("taken"));
        }
    }

    private Stream<EnrolmentFile> byTicket(String cohort) {
        return states().stream().filter(file -> file.cohort().equals(cohort)).sorted(BY_TICKET);
    }
}

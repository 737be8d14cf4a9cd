package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.Stage;
import cursus.enrolment.files.WaitingPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where those who wait stand in their cohort's waiting list, from 1. */
final class Positions {

    private final Map<Long, Long> byTicket;

    private Positions(Map<Long, Long> byTicket) {
        this.byTicket = byTicket;
    }

    /**
     * Counts before the first and before the last alone where those on the page stand one right behind the other, as
     * they do when they come by ticket. Another order, or somebody who leaves the list meanwhile, can part them.
     *
     * @param page of one cohort's files, in any order
     */
    static Positions on(List<EnrolmentFile> page, WaitingPlaces places) {
        List<EnrolmentFile> waiting = page.stream()
                .filter(file -> file.stage() == Stage.WAITING)
                .sorted((one, other) -> Long.compare(one.ticket(), other.ticket()))
                .toList();
        if (waiting.isEmpty()) {
            return new Positions(Map.of());
        }
        long before = before(waiting.getFirst(), places);
        boolean together = before(waiting.getLast(), places) == before + waiting.size() - 1;
        Map<Long, Long> positions = new HashMap<>();
        for (EnrolmentFile file : waiting) {
            positions.put(file.ticket(), 1 + (together ? before + positions.size() : before(file, places)));
        }
        return new Positions(positions);
    }

    /** Empty for whoever doesn't wait. */
    Optional<Long> of(EnrolmentFile file) {
        return Optional.ofNullable(byTicket.get(file.ticket()));
    }

    private static long before(EnrolmentFile file, WaitingPlaces places) {
        return places.of(file).orElse(1L) - 1;
    }
}

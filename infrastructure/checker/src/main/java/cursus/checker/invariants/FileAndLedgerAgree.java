package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enrolment is confirmed by its file if, and only if, the ledger confirmed its seat. */
final class FileAndLedgerAgree implements Invariant {

    @Override
    public String name() {
        return "files and ledgers confirm the same enrolments";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, Event> files = byEnrolment(seen.logs().files().events("EnrolmentConfirmed"));
        Map<String, Event> ledgers = byEnrolment(seen.logs().seats().events("SeatConfirmed"));
        findings.count("files confirmed", files.size());
        findings.count("seats confirmed", ledgers.size());
        requireEach(files, ledgers, "is not confirmed in the ledger's log", findings);
        requireEach(ledgers, files, "is not confirmed in the file's log", findings);
        files.forEach((enrolment, file) -> Optional.ofNullable(ledgers.get(enrolment))
                .filter(ledger -> ledger.seats() != file.seats())
                .ifPresent(ledger -> findings.broken(
                        file.id(),
                        "%s confirms %d seats, and %s confirms %d"
                                .formatted(file, file.seats(), ledger, ledger.seats()))));
    }

    private static void requireEach(Map<String, Event> here, Map<String, Event> there, String what, Findings findings) {
        here.forEach((enrolment, event) -> {
            if (!there.containsKey(enrolment)) {
                findings.unsettled(what + enrolment, "enrolment %s of %s %s".formatted(enrolment, event, what));
            }
        });
    }

    private static Map<String, Event> byEnrolment(Stream<Event> events) {
        return events.collect(Collectors.toMap(Event::enrolment, Function.identity(), (first, _) -> first));
    }
}

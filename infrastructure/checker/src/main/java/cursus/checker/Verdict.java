package cursus.checker;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param records how many records of all topics were read
 * @param looks how often everything was looked at
 * @param settled how long it took until nothing was left to wait for, or until patience ended
 */
public record Verdict(List<Judgement> judgements, long records, int looks, Duration settled) {

    public Verdict {
        judgements = List.copyOf(judgements);
    }

    /**
     * One invariant.
     *
     * @param examined what was counted, by its name
     * @param violations the first sentences, with ids and events
     * @param broken how many violations there are in all
     * @param passing how many differences came and went too fast, or came too late, to be judged: a live suite has some
     */
    public record Judgement(
            String invariant, Map<String, Long> examined, List<String> violations, long broken, long passing) {

        public Judgement {
            violations = List.copyOf(violations);
        }

        public boolean holds() {
            return broken == 0;
        }
    }

    public boolean holds() {
        return judgements.stream().allMatch(Judgement::holds);
    }

    /** For a person to read. */
    public String text() {
        StringBuilder text = new StringBuilder();
        judgements.forEach(judgement -> tell(judgement, text));
        long broken =
                judgements.stream().filter(judgement -> !judgement.holds()).count();
        text.append(
                holds()
                        ? "Every invariant holds"
                        : "%d of %d invariants are broken".formatted(broken, judgements.size()));
        return text.append(": %d records, looked %d times, settled in %.1f s."
                        .formatted(records, looks, settled.toMillis() / 1e3))
                .toString();
    }

    private static void tell(Judgement judgement, StringBuilder text) {
        text.append(judgement.holds() ? "  ✓ " : "  ✗ ")
                .append(judgement.invariant())
                .append('\n');
        text.append("      ").append(figures(judgement)).append('\n');
        judgement
                .violations()
                .forEach(sentence -> text.append("      ! ").append(sentence).append('\n'));
        long untold = judgement.broken() - judgement.violations().size();
        if (untold > 0) {
            text.append("      ! and %d more%n".formatted(untold));
        }
    }

    private static String figures(Judgement judgement) {
        List<String> figures = judgement.examined().entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .toList();
        String passing = judgement.passing() == 0 ? "" : ", still passing " + judgement.passing();
        return String.join(", ", figures) + passing;
    }
}

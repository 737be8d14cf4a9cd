package cursus.load.openingday;

import cursus.acceptance.suite.Child;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Latencies;
import cursus.load.measuring.ProcessorTime;
import java.util.List;
import java.util.Map;

/** Opening days: each is a cohort of few seats, and people whom nobody knows yet who all want one at once. */
final class Day {

    static final int SEATS = 25;

    private final Stage stage;
    private final Instances instances;
    private final Map<String, Child> processes;

    /** @param processes whose processor time is told */
    Day(Stage stage, Instances instances, Map<String, Child> processes) {
        this.stage = stage;
        this.instances = instances;
        this.processes = Map.copyOf(processes);
    }

    /** The name of a day's figure. */
    static String answered(String day) {
        return day + ": answered, per s";
    }

    /** The name of a day's figure. */
    static String decided(String day) {
        return day + ": decided, per s";
    }

    /**
     * A day on which nothing is measured.
     *
     * @param people how many come
     */
    void warmUp(int people) {
        rush("warm-up", people, new Figures());
    }

    /**
     * One day.
     *
     * @param name for readers
     * @param people how many come
     * @return the day's cohort
     */
    String rush(String name, int people, Figures figures) {
        return rush(name, people, () -> {}, figures);
    }

    /** @param halfway what happens beside it when half of the people have been answered */
    String rush(String name, int people, Runnable halfway, Figures figures) {
        List<Person> persons = stage.identity().people(people);
        String cohort = stage.cohorts().next();
        try (CohortLog log = CohortLog.fromNow(stage.parts().kafka(), cohort)) {
            stage.cohorts().announce(cohort, SEATS);
            Doors doors = instances.doors();
            ProcessorTime processorTime = ProcessorTime.now(processes, "the benchmark");
            Rush rush = Rush.of(new Registrants(doors, cohort), persons, halfway);
            log.awaitDecided(people);
            processorTime.tell(name + ": processor time of %s for each request, µs", people, figures);
            log.settle();
            tell(name, rush, Decided.of(rush.asked(), log.decisions()), figures);
            Findings found = Findings.of(people, rush.asked(), doors.statuses(), log);
            stage.promises().judge(name, doors.statuses(), found);
        }
        return cohort;
    }

    private static void tell(String name, Rush rush, Decided decided, Figures figures) {
        figures.put(answered(name), rush.perSecond());
        tell(name + ": request to answer", rush.latencies(), figures);
        figures.put(decided(name), decided.perSecond());
        tell(name + ": request to decision", decided.latencies(), figures);
    }

    private static void tell(String name, Latencies latencies, Figures figures) {
        for (double percentile : List.of(50.0, 99.0)) {
            figures.put("%s, p%.0f ms".formatted(name, percentile), latencies.milliseconds(percentile));
        }
    }
}

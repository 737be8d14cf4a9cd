package cursus.load.openingday;

import cursus.load.measuring.Figures;
import cursus.load.measuring.ProcessorTime;
import java.util.ArrayList;
import java.util.List;

/** What a request costs while few wait for the same cohort, and what it costs once many do. */
final class Growing implements AutoCloseable {

    private static final int FEW = 100;
    private static final int SLICE = 1_000;

    private final Instances one;
    private final Doors doors;
    private final CohortLog log;
    private final Registrants registrants;
    private final List<Asked> asked = new ArrayList<>();

    private Growing(Stage stage, Instances one, String cohort) {
        this.one = one;
        this.doors = one.doors();
        this.log = CohortLog.fromNow(stage.parts().kafka(), cohort);
        this.registrants = new Registrants(doors, cohort);
    }

    static void measure(Stage stage, Scale scale, Figures figures, Figures ratios) {
        try (Instances one = Instances.start(stage, OneInstance.NAME)) {
            Day day = new Day(stage, one, one.allProcesses());
            day.warmUp(scale.warmUp());
            String cohort = stage.cohorts().next();
            try (Growing growing = new Growing(stage, one, cohort)) {
                stage.cohorts().announce(cohort, Day.SEATS);
                growing.fill(stage, scale.people(), figures, ratios);
            }
        }
    }

    private void fill(Stage stage, int people, Figures figures, Figures ratios) {
        int slice = Math.clamp(people / 4, 1, SLICE);
        int many = Math.max(people, FEW + slice);
        List<Person> all = stage.identity().people(Day.SEATS + many + slice);
        come(all.subList(0, Day.SEATS + FEW), "", new Figures());
        come(all.subList(Day.SEATS + FEW, Day.SEATS + FEW + slice), waiting(FEW), figures);
        come(all.subList(Day.SEATS + FEW + slice, Day.SEATS + many), "", new Figures());
        come(all.subList(Day.SEATS + many, all.size()), waiting(many), figures);
        log.settle();
        stage.promises().judge("growing", doors.statuses(), Findings.of(all.size(), asked, doors.statuses(), log));
        ratios.put(
                "requests answered while %d wait, to while %d wait".formatted(many, FEW),
                figures.value(Day.answered(waiting(many))) / figures.value(Day.answered(waiting(FEW))));
        ratios.put(
                "the service’s processor time for a request while %d wait, to while %d wait".formatted(many, FEW),
                figures.value(processorTime(waiting(many)).formatted(OneInstance.NAME))
                        / figures.value(processorTime(waiting(FEW)).formatted(OneInstance.NAME)));
    }

    /** Those who come next, and what they cost until their decisions are told. */
    private void come(List<Person> people, String name, Figures figures) {
        if (people.isEmpty()) {
            return;
        }
        ProcessorTime processorTime = ProcessorTime.now(one.processes(), "the benchmark");
        Rush rush = Rush.of(registrants, people);
        asked.addAll(rush.asked());
        log.awaitDecided(asked.size());
        figures.put(Day.answered(name), rush.perSecond());
        processorTime.tell(processorTime(name), people.size(), figures);
    }

    private static String waiting(int people) {
        return "while %d wait".formatted(people);
    }

    private static String processorTime(String name) {
        return name + ": processor time of %s for each request, µs";
    }

    @Override
    public void close() {
        log.close();
    }
}

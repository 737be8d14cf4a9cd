package cursus.load.openingday;

import cursus.load.measuring.Figures;
import cursus.load.measuring.Rounds;

/** Two processes of the service on one store and one broker, people spread over both; at last one of the two is killed. */
final class TwoInstances {

    static final String BOTH = "two instances";
    static final String KILLED = "one of two killed";

    private TwoInstances() {}

    /** @return the rounds while both live */
    static Rounds measure(Stage stage, Scale scale, Figures figures) {
        try (Instances both = Instances.start(stage, "the first instance", "the second instance")) {
            Day day = new Day(stage, both, both.allProcesses());
            day.warmUp(scale.warmUp());
            Rounds rounds = new Rounds();
            for (int round = 0; round < scale.rounds(); round++) {
                Figures taken = new Figures();
                both.tellMemory("before the rush", taken);
                day.rush(BOTH, scale.people(), taken);
                both.tellMemory("after the rush", taken);
                rounds.add(taken);
            }
            rounds.median().all().forEach(figures::put);
            kill(stage, scale, both, figures);
            return rounds;
        }
    }

    /** Nobody can ask a process that is gone what it spent, so only broker and store are asked. */
    private static void kill(Stage stage, Scale scale, Instances both, Figures figures) {
        new Day(stage, both, stage.parts().children())
                .rush(KILLED, scale.people(), both.last().process()::kill, figures);
    }
}

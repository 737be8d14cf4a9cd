package cursus.load.openingday;

import cursus.load.measuring.Figures;

/**
 * One process of the service: the first requests that it ever gets, a day once it is warm, and registrations to their end;
 * then the raw writes, when it has gone.
 */
final class OneInstance {

    static final String COLD = "cold rush";
    static final String WARM = "warm rush";
    static final String NAME = "the service";

    private OneInstance() {}

    static Figures round(Stage stage, Scale scale) {
        Figures figures = new Figures();
        DocumentSizes sizes = own(stage, scale, figures);
        RawWrites.measure(stage.parts().mongo(), sizes, scale.people(), figures);
        return figures;
    }

    private static DocumentSizes own(Stage stage, Scale scale, Figures figures) {
        try (Instances one = Instances.start(stage, NAME)) {
            Day day = new Day(stage, one, one.allProcesses());
            one.tellMemory("when ready", figures);
            day.rush(COLD, scale.people(), figures);
            day.warmUp(scale.warmUp());
            one.tellMemory("before the warm rush", figures);
            String cohort = day.rush(WARM, scale.people(), figures);
            one.tellMemory("after the warm rush", figures);
            Completing.measure(stage, one, figures);
            return DocumentSizes.after(cohort, stage.parts().mongo());
        }
    }
}

package cursus.scheduling.trainers;

import java.util.Optional;

/** What a trainer does, as letters say it: always in French, in English where somebody wrote it. */
public record TrainerFunction(String fr, Optional<String> en) {}

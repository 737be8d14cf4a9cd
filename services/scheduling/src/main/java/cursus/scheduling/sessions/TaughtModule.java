package cursus.scheduling.sessions;

/** The module of the programme that a class session belongs to. */
public record TaughtModule(int number, Text title) {}

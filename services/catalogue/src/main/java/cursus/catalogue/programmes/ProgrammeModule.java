package cursus.catalogue.programmes;

/**
 * A numbered part of a programme.
 *
 * @param halfDays how long it lasts
 */
public record ProgrammeModule(int number, Text title, Text objective, ModuleKind kind, int halfDays) {}

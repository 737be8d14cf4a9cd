package cursus.catalogue.programmes;

/** How a module is taught. */
public enum ModuleKind {
    SEMINAR,
    LEARNING_EXPEDITION,
    WORKSHOP
}

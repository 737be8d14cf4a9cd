package cursus.catalogue.programmes;

/** Whom to ask: an office and its shared address, never a named person. */
public record Contact(Text role, String email) {}

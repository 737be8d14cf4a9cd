package cursus.catalogue.programmes;

import java.util.Optional;

/** Whom to ask: an office and its shared address or number, never a named person. A draft may lack some of it. */
public record Contact(Optional<Text> role, Optional<String> email, Optional<String> phone) {}

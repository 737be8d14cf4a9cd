package cursus.catalogue.programmes;

import java.util.Optional;

/** Words for readers: always in French, in English where somebody wrote them. */
public record Text(String fr, Optional<String> en) {}

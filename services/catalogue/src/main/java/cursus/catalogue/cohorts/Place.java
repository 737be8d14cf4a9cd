package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.PlaceKind;
import java.util.Optional;

/**
 * A place where a cohort meets.
 *
 * @param fr its name in French
 * @param en its name in English, where somebody wrote one
 * @param kind absent in what was announced before kinds were asked for
 */
public record Place(String fr, Optional<String> en, Optional<PlaceKind> kind) {}

package cursus.catalogue.interest;

import java.util.Optional;

/**
 * What somebody says who wants to be told.
 *
 * @param language {@code fr} or {@code en}
 */
public record Wish(String cohort, String email, Optional<String> givenName, String language) {}

package cursus.catalogue.interest.web;

import cursus.catalogue.interest.Wish;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What somebody sends who wants to be told.
 *
 * @param language {@code fr} where it is left out
 * @param givenName for the greeting; its line can't end
 */
record InterestBody(
        @NotNull @Size(max = 254) String email,
        Optional<@Pattern(regexp = "fr|en") String> language,
        Optional<@Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}]*") String> givenName) {

    Wish wish(String cohort) {
        return new Wish(
                cohort, email, givenName.map(String::strip).filter(name -> !name.isEmpty()), language.orElse("fr"));
    }
}

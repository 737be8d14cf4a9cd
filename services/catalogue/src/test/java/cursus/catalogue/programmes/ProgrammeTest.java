package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2021-06-01T08:00:00Z");

    @Test
    void a_programme_is_published_as_version_1_and_tells_its_modules() {
        Decision<Programme, ProgrammeRefusal> decision =
                Programme.published(Optional.empty(), "ACAT21-041", Samples.contents(), NOW);

        Programme programme = new Programme("ACAT21-041", 1, Samples.contents(), NOW);
        assertThat(decision).isEqualTo(new Decision.Accepted<>(Change.to(programme, ProgrammePublished.of(programme))));
        assertThat(ProgrammePublished.of(programme).modules())
                .extracting(ProgrammePublished.Part::number)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_code_is_taken_by_the_first_programme_that_has_it() {
        Programme present = new Programme("ACAT21-041", 3, Samples.contents(), NOW);

        assertThat(Programme.published(Optional.of(present), "ACAT21-041", Samples.contents(1), NOW))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.ProgrammeExists("ACAT21-041", 3)));
    }

    @Test
    void two_modules_with_one_number_are_refused_where_the_second_stands() {
        assertThat(Programme.published(Optional.empty(), "ACAT21-041", Samples.contents(1, 2, 1), NOW))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.Invalid(
                        List.of(new BrokenRule("modules[2].number", "module-number-repeated", List.of(1))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "ACAT21-041", "0AB", "A--", "ABCDEFGHIJ0123456789-BCDEFGHIJ"})
    void three_to_thirty_capitals_digits_and_hyphens_make_a_code(String code) {
        assertThat(Programme.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-AB", "abc", "A B", "A/B", "ÉTÉ", "ABC\n", "ABCDEFGHIJ0123456789-BCDEFGHIJK"})
    void anything_else_does_not(String code) {
        assertThat(Programme.isCode(code)).isFalse();
        assertThat(Programme.published(Optional.empty(), code, Samples.contents(), NOW))
                .isEqualTo(Decision.rejected(
                        new ProgrammeRefusal.Invalid(List.of(new BrokenRule("programme", "code", List.of(code))))));
    }
}

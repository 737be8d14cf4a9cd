package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

@AtTheExampleDoor
class ProblemsTest {

    private final Problems problems;

    @Autowired
    ProblemsTest(Problems problems) {
        this.problems = problems;
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"fr,Trop de demandes", "en,Too many requests"})
    void who_asks_too_much_is_told_when_to_ask_again(String language, String title) {
        LocaleContextHolder.setLocale(Locale.of(language));

        ResponseEntity<ProblemDetail> answer = problems.tryAgain(HttpStatus.TOO_MANY_REQUESTS, Duration.ofSeconds(7));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
        assertThat(answer.getHeaders().getVary()).containsExactly("Accept-Language");
        assertThat(answer.getBody()).satisfies(problem -> {
            assertThat(problem.getType()).hasToString("urn:cursus:problem:too-many-requests");
            assertThat(problem.getTitle()).isEqualTo(title);
        });
    }

    @ParameterizedTest
    @CsvSource({"PT0S,1", "PT0.3S,1", "PT1S,1", "PT1.001S,2"})
    void nobody_is_told_to_come_too_early(Duration after, String seconds) {
        assertThat(problems.tryAgain(after).getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo(seconds);
    }

    @Test
    void a_service_that_can_not_now_is_unavailable() {
        assertThat(problems.tryAgain(Duration.ofSeconds(2)).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}

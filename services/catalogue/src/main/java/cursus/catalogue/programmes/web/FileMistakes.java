package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.web.yaml.Lines;
import cursus.catalogue.programmes.web.yaml.Mistake;
import cursus.catalogue.programmes.web.yaml.YamlFile;
import cursus.web.FieldError;
import cursus.web.Problems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells everything that is wrong with a file at once, each mistake with its line. */
@Component
class FileMistakes {

    private static final String SLUG = "invalid-file";

    private final Problems problems;
    private final Validator validator;

    FileMistakes(Problems problems, Validator validator) {
        this.problems = problems;
        this.validator = validator;
    }

    /** One mistake as it is told. */
    record Told(int line, String field, String message) {}

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    ResponseEntity<ProblemDetail> notUtf8() {
        return problems.of(HttpStatus.BAD_REQUEST, "malformed-body");
    }

    /** Empty where the file can be taken, as far as its form goes. */
    Optional<ResponseEntity<?>> in(YamlFile<ContentsBody> file) {
        List<Told> told = new ArrayList<>(inWords(file.mistakes()));
        Set<String> fields =
                file.mistakes().stream().map(mistake -> mistake.error().field()).collect(Collectors.toSet());
        file.value().map(validator::validate).orElse(Set.of()).stream()
                .filter(violation ->
                        !fields.contains(violation.getPropertyPath().toString()))
                .map(violation -> told(violation, file.lines()))
                .forEach(told::add);
        return told.isEmpty() ? Optional.empty() : Optional.of(refusal(told));
    }

    /** Rules that the contents break, with the lines on which they do. */
    ResponseEntity<ProblemDetail> broken(List<BrokenRule> rules, Lines lines) {
        return refusal(inWords(rules.stream()
                .map(ProgrammeRefusals::error)
                .map(error -> new Mistake(lines.of(error.field()), error))
                .toList()));
    }

    private static Told told(ConstraintViolation<ContentsBody> violation, Lines lines) {
        String field = violation.getPropertyPath().toString();
        return new Told(lines.of(field), field, violation.getMessage());
    }

    /** The texts of the errors come from where all refusals have theirs. */
    private List<Told> inWords(List<Mistake> mistakes) {
        List<FieldError> errors = mistakes.stream().map(Mistake::error).toList();
        ProblemDetail problem = problems.ofFields(SLUG, errors).getBody();
        if (problem == null
                || problem.getProperties() == null
                || !(problem.getProperties().get("errors") instanceof List<?> described)) {
            return List.of();
        }
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < mistakes.size(); index++) {
            Mistake mistake = mistakes.get(index);
            String message =
                    described.get(index) instanceof Map<?, ?> words ? String.valueOf(words.get("message")) : "";
            told.add(new Told(mistake.line(), mistake.error().field(), message));
        }
        return told;
    }

    private ResponseEntity<ProblemDetail> refusal(List<Told> told) {
        ResponseEntity<ProblemDetail> answer = problems.ofFields(SLUG, List.of());
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setProperty(
                    "errors",
                    told.stream().sorted(Comparator.comparingInt(Told::line)).toList());
        }
        return answer;
    }
}

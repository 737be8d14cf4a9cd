package cursus.checker.reading;

import cursus.checker.seen.Acknowledged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a load generator noted of the answers it got, a JSON object per line. */
final class Journal {

    private Journal() {}

    /** Only what was answered with success; a last line that is still being written is for the next reader. */
    static List<Acknowledged> read(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(JsonMapper.shared()::readTree)
                    .filter(line -> line.path("status").asInt(0) / 100 == 2)
                    .map(Journal::acknowledged)
                    .toList();
        } catch (IOException e) {
            throw new CannotLook("The journal %s cannot be read.".formatted(file), e);
        } catch (JacksonException e) {
            throw new CannotLook("The journal %s holds a line that is no JSON.".formatted(file), e);
        }
    }

    private static Acknowledged acknowledged(JsonNode line) {
        return new Acknowledged(
                line.path("act").asString(""),
                line.path("enrolment").asString(""),
                line.path("cohort").asString(""),
                line.path("at").asString(""));
    }
}

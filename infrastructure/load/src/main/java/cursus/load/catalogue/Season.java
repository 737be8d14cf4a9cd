package cursus.load.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * A season of many programmes, each with two cohorts, as the service keeps them: pages of some thousand characters, of which
 * no two say quite the same.
 */
final class Season {

    static final int PROGRAMMES = 5_000;
    static final int FAMILIES = 12;

    /** In the title of one programme in so many. */
    static final String SOUGHT = "transformation";

    static final int RARE = 100;

    private static final int MODULES = 6;
    private static final int OBJECTIVES = 5;
    private static final List<String> BRANCHES = List.of("STATE", "TERRITORIAL", "HOSPITAL");
    private static final List<String> PLACES = List.of("SITE", "OFF_SITE", "REMOTE");
    private static final List<String> WORDS = List.of(
            "accueillir",
            "budget",
            "conduire",
            "décider",
            "équipe",
            "fédérer",
            "gouverner",
            "hôpital",
            "innover",
            "juridique",
            "laïcité",
            "médiation",
            "négocier",
            "organiser",
            "politique",
            "qualité",
            "réforme",
            "stratégie",
            "territoire",
            "usager");

    private final Instant now;
    private final LocalDate today;

    Season(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static String code(int number) {
        return "LOAD-%05d".formatted(number);
    }

    List<Document> programmes() {
        return IntStream.range(0, PROGRAMMES).mapToObj(this::programme).toList();
    }

    List<Document> cohorts() {
        return IntStream.range(0, PROGRAMMES)
                .boxed()
                .flatMap(number -> IntStream.of(1, 2).mapToObj(run -> cohort(number, run)))
                .toList();
    }

    private Document programme(int number) {
        String title = words(number, 5) + (number % RARE == 0 ? " " + SOUGHT : "");
        Document contents = new Document("title", text(title))
                .append("family", "famille " + number % FAMILIES)
                .append("summary", text(words(number + 1, 30)))
                .append("presentation", text(words(number + 2, 400)))
                .append("modules", numbered(MODULES, module -> module(number, module)))
                .append("objectives", numbered(OBJECTIVES, objective -> text(words(number + 3 + objective, 12))))
                .append("audience", text(words(number + 4, 12)))
                .append("branches", List.of(BRANCHES.get(number % BRANCHES.size())))
                .append("places", List.of(PLACES.get(number % PLACES.size())))
                .append("duration", text("Vingt-quatre demi-journées"))
                .append(
                        "contacts",
                        List.of(new Document("role", text("Bureau")).append("email", "formations@example.org")));
        return kept(
                code(number),
                new Document("code", code(number))
                        .append("version", 1)
                        .append("contents", contents)
                        .append("publishedAt", now.toString()));
    }

    private static Document module(int programme, int module) {
        return new Document("number", module)
                .append("title", text(words(programme + 5 + module, 6)))
                .append("objective", text(words(programme + 6 + module, 12)))
                .append("kind", "SEMINAR")
                .append("halfDays", 4);
    }

    /** One after the other; every third programme has a cohort whose registration is open. */
    private Document cohort(int number, int run) {
        String cohort = code(number) + "-" + run;
        LocalDate start = today.plusDays(30L * run + number % 180);
        boolean open = run == 1 && number % 3 == 0;
        Document window = open
                ? new Document("opensAt", now.minus(Duration.ofDays(7)).toString())
                        .append("closesAt", now.plus(Duration.ofDays(7)).toString())
                : new Document();
        return kept(
                cohort,
                new Document("code", cohort)
                        .append("programme", code(number))
                        .append("title", text(words(number, 5)))
                        .append("startsOn", start.toString())
                        .append("endsOn", start.plusDays(60).toString())
                        .append("capacity", 20)
                        .append("minimum", 8)
                        .append("price", new Document("amount", 500 + number % 9_000 + ".00").append("currency", "EUR"))
                        .append("window", window)
                        .append("holdFor", "PT15M")
                        .append("offerFor", "PT24H")
                        .append("places", List.of(text("Paris")))
                        .append("told", open ? "OPENED" : "NOTHING"));
    }

    private static Document kept(String id, Document state) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("sequence", 1L)
                .append("published", 1L)
                .append("state", state)
                .append("outbox", List.of())
                .append("inbox", new Document());
    }

    private static Document text(String french) {
        return new Document("fr", french);
    }

    /** The same for the same number, another for its neighbours. */
    private static String words(int number, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(Math.floorMod(number * 31 + i * i * 7 + i, WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static List<Document> numbered(int count, IntFunction<Document> each) {
        return IntStream.rangeClosed(1, count).mapToObj(each).toList();
    }
}

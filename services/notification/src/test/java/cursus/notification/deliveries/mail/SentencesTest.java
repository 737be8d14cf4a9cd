package cursus.notification.deliveries.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import cursus.notification.deliveries.Template;
import cursus.notification.languages.Language;
import cursus.notification.previews.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a build has to find before a recipient does. */
class SentencesTest {

    private static final Path VERSIONS = Path.of("src/test/resources/mail/versions.properties");

    /** How things are written, and how files are called: in no message as they stand. */
    private static final Set<String> PATTERNS =
            Set.of("colon", "time.pattern", "file.session", "file.all", "file.these");

    private static final Map<String, String> FRENCH = sentences("messages.properties");
    private static final Map<String, String> ENGLISH = sentences("messages_en.properties");

    @Test
    void every_sentence_exists_in_both_languages_and_asks_for_the_same() {
        assertThat(ENGLISH.keySet()).isEqualTo(FRENCH.keySet());
        assertThat(FRENCH)
                .allSatisfy((key, sentence) ->
                        assertThat(names(ENGLISH.getOrDefault(key, ""))).as(key).isEqualTo(names(sentence)));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_template_has_a_sample(Template template) {
        assertThat(Sample.of(template)).isNotEmpty();
        assertThat(Sample.all()).extracting(Sample::code).doesNotHaveDuplicates();
    }

    /** A sample that can't be composed fails its own test; here the sentences are counted that none of them says. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_is_said_by_some_sample(Language language) {
        Views views = new Views(
                new Phrases(language),
                "École d’exemple",
                new Addresses("https://example.org/{enrolment}", Samples.links(), "formation@example.org"));
        String said = Sample.all().stream()
                .map(sample ->
                        views.of(sample.template(), sample.facts(language)).toString())
                .collect(Collectors.joining("\n"));

        assertThat(in(language))
                .allSatisfy((key, sentence) -> assertThat(PATTERNS.contains(key)
                                || asFilledIn(sentence).matcher(said).find())
                        .as("%s: %s", key, sentence)
                        .isTrue());
    }

    @Test
    void french_is_set_as_french_is_set() {
        Map<String, String> set = new TreeMap<>(FRENCH);
        set.keySet().removeAll(PATTERNS);

        assertThat(set)
                .allSatisfy((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .doesNotContain("'", "...", "\"", "« ", " »")
                        .doesNotContainPattern("(?<![\u00a0\u202f])[:;!?](?=\\s|$)"));
    }

    @Test
    void no_sentence_speaks_of_a_man_alone() {
        assertThat(FRENCH)
                .allSatisfy((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .doesNotContainPattern(
                                "(?i)vous (êtes|serez|avez été) (plus )?(attendu|convoqué|inscrit|informé|invité)\\b"));
    }

    /**
     * A version says which words a reader had, and how they were laid out. Whoever writes a template's words anew raises its
     * version in {@link Template}; whoever touches the layout or what templates share, the version of each. This file is
     * then written by {@code -Dletters.write}.
     */
    @ParameterizedTest
    @EnumSource(Template.class)
    void words_that_change_raise_the_version_of_their_template(Template template) throws IOException {
        Properties versions = new Properties();
        try (var in = Files.newBufferedReader(VERSIONS)) {
            versions.load(in);
        }
        String[] recorded = versions.getProperty(template.code(), "0 none").split(" ");
        String digest = digest(template);
        boolean raised = template.version() > Integer.parseInt(recorded[0]);
        if (raised && Boolean.getBoolean("letters.write")) {
            record(template, digest);
            return;
        }

        assertThat(template.version() + " " + digest)
                .as("version and words of %s", template.code())
                .isEqualTo(String.join(" ", recorded));
    }

    private static void record(Template template, String digest) throws IOException {
        List<String> others = Files.readAllLines(VERSIONS).stream()
                .filter(line -> !line.startsWith(template.code() + "="))
                .toList();
        String line = "%s=%d %s".formatted(template.code(), template.version(), digest);
        Files.write(VERSIONS, Stream.concat(others.stream(), Stream.of(line)).toList());
    }

    private static String digest(Template template) throws IOException {
        String sentences = Stream.of(Language.values())
                .flatMap(language -> new TreeMap<>(in(language))
                        .entrySet().stream()
                                .filter(sentence -> isOf(template, sentence.getKey()))
                                .map(Object::toString))
                .collect(Collectors.joining("\n"));
        String words = sentences + layout("message.txt") + layout("message.html");
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its own, or one that templates share. */
    private static boolean isOf(Template template, String key) {
        return key.startsWith(template.code() + ".")
                || Stream.of(Template.values()).noneMatch(other -> key.startsWith(other.code() + "."));
    }

    private static String layout(String file) throws IOException {
        return Files.readString(Path.of("src/main/resources/mail", file));
    }

    private static Set<String> names(String sentence) {
        return Phrases.NAME
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern asFilledIn(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split("\\{[a-z]+}", -1)).map(Pattern::quote).collect(Collectors.joining(".+?")));
    }

    private static Map<String, String> in(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    private static Map<String, String> sentences(String file) {
        Properties sentences = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/mail", file))) {
            sentences.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return sentences.stringPropertyNames().stream()
                .collect(Collectors.toMap(String::valueOf, sentences::getProperty));
    }
}

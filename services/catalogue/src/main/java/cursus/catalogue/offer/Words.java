package cursus.catalogue.offer;

import cursus.catalogue.programmes.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as they are compared: without accents, ligatures and capitals, each once, in order. Nothing in them is a pattern. */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> sorted;

    private Words(List<String> sorted) {
        this.sorted = sorted;
    }

    static Words of(String text) {
        return in(Stream.of(text));
    }

    static Words in(Stream<String> texts) {
        return new Words(texts.flatMap(Words::split).distinct().sorted().toList());
    }

    /** A text in the languages that it has. */
    static Stream<String> of(Text text) {
        return Stream.concat(Stream.of(text.fr()), text.en().stream());
    }

    static Stream<String> of(Collection<Text> texts) {
        return texts.stream().flatMap(Words::of);
    }

    boolean none() {
        return sorted.isEmpty();
    }

    /** Whether each of the others begins one of these. */
    boolean haveAll(Words others) {
        return others.sorted.stream().allMatch(this::have);
    }

    private boolean have(String beginning) {
        int place = Collections.binarySearch(sorted, beginning);
        int next = place >= 0 ? place : -place - 1;
        return next < sorted.size() && sorted.get(next).startsWith(beginning);
    }

    private static Stream<String> split(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(BETWEEN.split(plain)).filter(Predicate.not(String::isEmpty));
    }
}

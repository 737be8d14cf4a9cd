package cursus.catalogue.offer;

import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.ProgrammeModule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A programme on offer as it is kept for lists.
 *
 * @param card without cohorts
 * @param words in which somebody may look for it
 */
record Listed(ProgrammeCard card, Words words) {

    static Listed of(Edition edition) {
        return new Listed(ProgrammeCard.of(edition), Words.in(texts(edition)));
    }

    String code() {
        return card.programme();
    }

    private static Stream<String> texts(Edition edition) {
        Contents contents = edition.contents();
        Stream<String> head = Stream.of(
                        Stream.of(edition.code(), contents.family().orElseThrow()),
                        Words.of(edition.title()),
                        Words.of(contents.summary().orElseThrow()))
                .flatMap(each -> each);
        Stream<String> modules = contents.modules().stream()
                .map(ProgrammeModule::title)
                .flatMap(Optional::stream)
                .flatMap(Words::of);
        return Stream.concat(head, Stream.concat(modules, Words.of(contents.objectives())));
    }
}

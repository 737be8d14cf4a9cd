package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Blank;
import cursus.catalogue.programmes.Completeness;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Difference;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.Withdrawal;
import cursus.web.Page;
import cursus.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue/programmes/{programme}")
class VersionsController {

    private final ReadingVersions reading;
    private final ProgrammeRefusals refusals;

    VersionsController(ReadingVersions reading, ProgrammeRefusals refusals) {
        this.reading = reading;
        this.refusals = refusals;
    }

    /** A published version as one line of a list. */
    record Line(
            int version,
            Text title,
            Instant publishedAt,
            Optional<String> publishedBy,
            Optional<Withdrawal> withdrawal) {

        static Line of(Edition edition) {
            return new Line(
                    edition.version(),
                    edition.title(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    edition.withdrawal());
        }
    }

    /** A published version in full. */
    record VersionAnswer(
            String programme,
            int version,
            Instant publishedAt,
            Optional<String> publishedBy,
            Optional<Withdrawal> withdrawal,
            Completeness completeness,
            Contents contents) {

        static VersionAnswer of(Edition edition) {
            return new VersionAnswer(
                    edition.code(),
                    edition.version(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    edition.withdrawal(),
                    Completeness.of(edition.contents()),
                    edition.contents());
        }
    }

    /** @param to missing for the draft */
    record Comparison(String programme, int from, Optional<Integer> to, List<Difference> differences) {}

    @GetMapping("/versions")
    ResponseEntity<?> versions(@PathVariable String programme, PageRequest page) {
        return foundOr404(reading.versions(programme, page.offset(), page.oneMore())
                .map(found -> Page.of(found, page).map(Line::of)));
    }

    @GetMapping("/versions/{version}")
    ResponseEntity<?> version(@PathVariable String programme, @PathVariable int version) {
        return foundOr404(reading.version(programme, version).map(VersionAnswer::of));
    }

    /** From what is published to the draft, unless something else is asked for; version 0 is a blank page. */
    @GetMapping("/differences")
    ResponseEntity<?> differences(
            @PathVariable String programme, @RequestParam Optional<Integer> from, @RequestParam Optional<Integer> to) {
        return foundOr404(reading.programme(programme).flatMap(known -> {
            int since = from.orElse(known.version());
            Optional<Contents> before = contents(known, since);
            Optional<Contents> after = to.isPresent()
                    ? contents(known, to.get())
                    : Optional.of(known.working().contents());
            return before.flatMap(
                    old -> after.map(now -> new Comparison(known.code(), since, to, Difference.between(old, now))));
        }));
    }

    private Optional<Contents> contents(Programme programme, int version) {
        return version == 0
                ? Optional.of(Blank.CONTENTS)
                : reading.version(programme.code(), version).map(Edition::contents);
    }

    private ResponseEntity<?> foundOr404(Optional<?> found) {
        return found.isPresent() ? ResponseEntity.ok(found.get()) : refusals.notFound();
    }
}

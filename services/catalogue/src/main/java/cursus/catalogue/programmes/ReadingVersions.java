package cursus.catalogue.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Training officers read what a programme says, said, and is to say. */
public final class ReadingVersions {

    private final Programmes programmes;

    public ReadingVersions(Programmes programmes) {
        this.programmes = programmes;
    }

    public Optional<Programme> programme(String code) {
        return programmes.find(code);
    }

    /** All programmes in the order of their codes, drafts and all. */
    public List<Programme> all(long skipped, int limit) {
        return programmes.allInOrder(skipped, limit);
    }

    /** A published version, in force or not. */
    public Optional<Edition> version(String code, int version) {
        Optional<Edition> newest = programmes.find(code).flatMap(Programme::published);
        return newest.filter(edition -> edition.version() == version)
                .or(() -> newest.filter(edition -> version > 0 && version < edition.version())
                        .flatMap(_ -> programmes.keptEdition(code, version)));
    }

    /**
     * Published versions, the newest first; of those before it, only the title of what they say. Missing where there is no
     * such programme.
     */
    public Optional<List<Edition>> versions(String code, long skipped, int limit) {
        return programmes
                .find(code)
                .map(programme -> programme
                        .published()
                        .map(newest -> listed(newest, skipped, limit))
                        .orElse(List.of()));
    }

    private List<Edition> listed(Edition newest, long skipped, int limit) {
        List<Edition> listed = new ArrayList<>();
        if (skipped == 0) {
            listed.add(newest);
        }
        if (limit > listed.size()) {
            listed.addAll(programmes.keptEditions(
                    newest.code(), newest.version(), Math.max(0, skipped - 1), limit - listed.size()));
        }
        return List.copyOf(listed);
    }
}

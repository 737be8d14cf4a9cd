package cursus.catalogue.programmes;

import cursus.testing.InMemoryAggregates;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programmes without a store; whoever keeps something can be made to die right after it. */
public final class InMemoryProgrammes extends InMemoryAggregates<Programme> implements Programmes {

    private final Map<String, Edition> editions = new HashMap<>();
    private final Map<String, DraftRevision> revisions = new HashMap<>();
    private boolean dyingAfterKeeping;

    void dieAfterKeeping() {
        dyingAfterKeeping = true;
    }

    @Override
    public List<Programme> offered(Collection<String> codes) {
        return states().stream()
                .filter(programme -> codes.contains(programme.code()))
                .filter(programme -> programme.offered().isPresent())
                .sorted(Comparator.comparing(Programme::code))
                .toList();
    }

    @Override
    public List<Programme> allInOrder(long skipped, int limit) {
        return states().stream()
                .sorted(Comparator.comparing(Programme::code))
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    @Override
    public void keep(Edition replaced) {
        editions.putIfAbsent(replaced.code() + "/" + replaced.version(), replaced);
    }

    @Override
    public void keep(DraftRevision replaced) {
        revisions.put(replaced.code() + "/" + replaced.revision(), replaced);
        if (dyingAfterKeeping) {
            dyingAfterKeeping = false;
            throw new Crashed();
        }
    }

    @Override
    public Optional<Edition> keptEdition(String code, int version) {
        return Optional.ofNullable(editions.get(code + "/" + version));
    }

    @Override
    public List<Edition> keptEditions(String code, int below, long skipped, int limit) {
        return editions.values().stream()
                .filter(edition -> edition.code().equals(code) && edition.version() < below)
                .sorted(Comparator.comparingInt(Edition::version).reversed())
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<DraftRevision> keptRevision(String code, int revision) {
        return Optional.ofNullable(revisions.get(code + "/" + revision));
    }
}

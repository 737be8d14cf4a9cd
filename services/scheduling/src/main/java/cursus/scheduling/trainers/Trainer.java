package cursus.scheduling.trainers;

import cursus.messaging.Decision;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who teaches. Whoever has retired is named for no further session, and stays on those that name them.
 *
 * @param revision 1 at first, then one more with each change
 * @param sortedAs the name in small letters without accents, by which lists are ordered
 */
public record Trainer(String trainer, TrainerProfile profile, boolean retired, int revision, String sortedAs) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Decision<Trainer, TrainerRefusal> registered(String id, TrainerProfile profile) {
        if (!isId(id)) {
            return Decision.rejected(new TrainerRefusal.NoTrainerId(id));
        }
        Trainer fresh = new Trainer(id, profile, false, 1, sorting(profile.name()));
        return Decision.accepted(fresh, fresh.card());
    }

    /** Writing what stands there already changes nothing, whoever wrote it. */
    Decision<Trainer, TrainerRefusal> changedTo(TrainerProfile next, int given) {
        if (retired) {
            return Decision.rejected(new TrainerRefusal.TrainerRetired(name()));
        }
        if (profile.equals(next)) {
            return Decision.accepted(this);
        }
        return outdated(given)
                .<Decision<Trainer, TrainerRefusal>>map(Decision::rejected)
                .orElseGet(() -> followedBy(new Trainer(trainer, next, false, revision + 1, sorting(next.name()))));
    }

    /** Retiring twice is retiring once. */
    Decision<Trainer, TrainerRefusal> retiredAt(int given) {
        if (retired) {
            return Decision.accepted(this);
        }
        return outdated(given)
                .<Decision<Trainer, TrainerRefusal>>map(Decision::rejected)
                .orElseGet(() -> followedBy(new Trainer(trainer, profile, true, revision + 1, sortedAs)));
    }

    public String name() {
        return profile.name();
    }

    TrainerCard card() {
        return new TrainerCard(trainer, profile.name(), profile.function());
    }

    /** Others hear of it where what they may know has changed. */
    private Decision<Trainer, TrainerRefusal> followedBy(Trainer next) {
        return Decision.accepted(next, next.card().equals(card()) ? List.of() : List.of(next.card()));
    }

    private Optional<TrainerRefusal> outdated(int given) {
        return given == revision
                ? Optional.empty()
                : Optional.of(new TrainerRefusal.TrainerOutdated(name(), given, revision));
    }

    private static String sorting(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

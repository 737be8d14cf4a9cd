package cursus.scheduling.trainers;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.scheduling.Samples;
import cursus.testing.Contracts;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final String SOURCE = "cursus.scheduling.trainers.state";
    private static final String ID = "1f6d0c52-8e1b-4c27-9b7d-5a0e3c9d4f18";
    private static final TrainerProfile PROFILE = Samples.profile("Hélène Vasseur");

    private final Trainer trainer = accepted(Trainer.registered(ID, PROFILE)).state();

    @Test
    void whoever_is_registered_is_told_by_name_and_function_and_by_no_address() {
        Change<Trainer> change = accepted(Trainer.registered(ID, PROFILE));

        assertThat(change.state().revision()).isEqualTo(1);
        assertThat(change.events()).containsExactly(new TrainerCard(ID, "Hélène Vasseur", PROFILE.function()));
        assertThat(change.events()).allSatisfy(event -> Contracts.assertValid(SOURCE, event));
    }

    @Test
    void somebody_without_a_function_is_told_by_name_alone() {
        TrainerProfile nameOnly = new TrainerProfile("Karim Ould-Brahim", Optional.empty(), Optional.empty());

        assertThat(accepted(Trainer.registered(ID, nameOnly)).events())
                .containsExactly(new TrainerCard(ID, "Karim Ould-Brahim", Optional.empty()))
                .allSatisfy(event -> Contracts.assertValid(SOURCE, event));
    }

    @Test
    void an_id_that_is_no_uuid_in_small_letters_is_refused() {
        assertThat(Trainer.registered("helene", PROFILE))
                .isEqualTo(Decision.rejected(new TrainerRefusal.NoTrainerId("helene")));
        assertThat(Trainer.registered(ID.toUpperCase(Locale.ROOT), PROFILE)).isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void a_new_function_is_told_and_raises_the_revision() {
        TrainerProfile promoted = new TrainerProfile(
                PROFILE.name(), Optional.of(new TrainerFunction("Professeure", Optional.empty())), PROFILE.email());

        Change<Trainer> change = accepted(trainer.changedTo(promoted, 1));

        assertThat(change.state().revision()).isEqualTo(2);
        assertThat(change.events()).containsExactly(new TrainerCard(ID, PROFILE.name(), promoted.function()));
    }

    @Test
    void a_new_address_is_kept_and_told_to_nobody() {
        TrainerProfile moved =
                new TrainerProfile(PROFILE.name(), PROFILE.function(), Optional.of("elsewhere@example.org"));

        Change<Trainer> change = accepted(trainer.changedTo(moved, 1));

        assertThat(change.state().profile().email()).contains("elsewhere@example.org");
        assertThat(change.events()).isEmpty();
    }

    @Test
    void writing_what_stands_there_already_changes_nothing() {
        assertThat(trainer.changedTo(PROFILE, 0)).isEqualTo(Decision.accepted(trainer));
    }

    @Test
    void whoever_comes_with_an_older_revision_is_told_the_present_one() {
        Trainer changed = accepted(trainer.changedTo(Samples.profile("Hélène Vasseur-Roy"), 1))
                .state();

        assertThat(changed.changedTo(PROFILE, 1))
                .isEqualTo(Decision.rejected(new TrainerRefusal.TrainerOutdated("Hélène Vasseur-Roy", 1, 2)));
        assertThat(changed.retiredAt(1)).isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void whoever_has_retired_keeps_their_card_and_is_changed_no_more() {
        Change<Trainer> change = accepted(trainer.retiredAt(1));
        Trainer retired = change.state();

        assertThat(retired.retired()).isTrue();
        assertThat(change.events()).isEmpty();
        assertThat(retired.changedTo(PROFILE, 2))
                .isEqualTo(Decision.rejected(new TrainerRefusal.TrainerRetired("Hélène Vasseur")));
        assertThat(retired.retiredAt(1)).isEqualTo(Decision.accepted(retired));
    }

    @Test
    void the_stream_declares_the_card_alone() {
        assertThat(Contracts.events(SOURCE)).containsExactly("TrainerCard");
    }

    private static Change<Trainer> accepted(Decision<Trainer, TrainerRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Trainer, TrainerRefusal>(var change) -> change;
            case Decision.Rejected<Trainer, TrainerRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }
}

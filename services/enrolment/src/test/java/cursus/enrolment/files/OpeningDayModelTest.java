package cursus.enrolment.files;

import cursus.enrolment.files.Act.Where;
import cursus.enrolment.seats.Party;
import cursus.testing.model.Histories;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens, whoever dies or interferes, and whenever: seats are given once, in order, and the log explains it. */
class OpeningDayModelTest {

    private static final int HISTORIES = 3_000;
    private static final int ACTS = 60;
    private static final int PEOPLE = 12;

    @Test
    void no_seat_is_lost_or_doubled_and_nobody_overtakes_whatever_happens() {
        new Histories<>(OpeningDayModelTest::act, history -> new Season().play(history)).play(HISTORIES, ACTS);
    }

    private static Act act(Random random) {
        int person = random.nextInt(PEOPLE);
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> new Act.Asks(person, random.nextInt(2), party(random));
            case 4 -> new Act.Rush(1 + random.nextInt(5), party(random));
            case 5 -> new Act.AsksTwice(person);
            case 6 -> new Act.LosesTicket();
            case 7, 8 -> new Act.Confirms(person);
            case 9, 10 -> new Act.Cancels(person);
            case 11 -> new Act.Passes(random.nextInt(100_000));
            case 12 -> new Act.Passes(random.nextInt(900));
            case 13 -> new Act.Passes(-random.nextInt(2_000));
            case 14, 15 -> new Act.WakesUp();
            case 16 -> random.nextBoolean() ? new Act.ReadsLog() : new Act.Allots(1 + random.nextInt(6));
            case 17, 18 -> new Act.Dies(random.nextBoolean() ? Where.LEDGERS : Where.FILES, random.nextBoolean());
            case 19, 20 -> new Act.Meanwhile(other(random, person));
            default -> random.nextBoolean() ? new Act.ClosesDesk() : new Act.OpensDesk();
        };
    }

    /** Half of them alone. */
    private static Party party(Random random) {
        return random.nextBoolean() ? Party.ALONE : new Party(1 + random.nextInt(4), random.nextBoolean());
    }

    private static Act other(Random random, int person) {
        return switch (random.nextInt(5)) {
            case 0 -> new Act.Asks(person, random.nextInt(2), party(random));
            case 1 -> new Act.Rush(1 + random.nextInt(3), party(random));
            case 2 -> new Act.Confirms(person);
            case 3 -> new Act.Cancels(person);
            default -> new Act.WakesUp();
        };
    }
}

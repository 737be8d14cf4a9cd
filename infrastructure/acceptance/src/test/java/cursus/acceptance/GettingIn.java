package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Waiting;
import cursus.testing.AccessTable.Row;
import java.util.Set;
import java.util.function.Supplier;

/** What the walks through the table of access have in common, whether they ask a page or the API. */
final class GettingIn {

    /** Refusals of what was sent, which only somebody hears who got in. */
    private static final Set<Integer> BEHIND_THE_DOOR = Set.of(400, 409, 415, 422);

    private static final String ANOTHERS = "another's: ";
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private GettingIn() {}

    /** What comes of another's, in the words of the table: a status, or {@code left out}. */
    static String anothers(Row row) {
        int at = row.whose().indexOf(ANOTHERS);
        if (at < 0) {
            throw new IllegalStateException("The table does not say what another's comes to at " + row);
        }
        return row.whose().substring(at + ANOTHERS.length());
    }

    static void letsIn(Row row, Answer answer) {
        assertThat(answer.status())
                .as("%s, answered by %.300s", row, answer.text())
                .matches(
                        status -> status < 400
                                || (changes(row) && BEHIND_THE_DOOR.contains(status))
                                || (ofDeadLetter(row) && status == NOT_FOUND),
                        "gets in");
    }

    /** The scene has none, nor a link of a mail: who gets in is told so, and everybody else that they are outside. */
    private static boolean ofDeadLetter(Row row) {
        return row.path().contains("{letter}") || row.path().contains("{token}");
    }

    static boolean changes(Row row) {
        return !row.method().equals("GET");
    }

    /** So many questions from one address may be more than the gateway takes at a time. */
    static Answer patiently(Supplier<Answer> asking) {
        Answer first = asking.get();
        return first.status() == TOO_MANY
                ? Waiting.until("the gateway takes questions again")
                        .until(asking::get, answer -> answer.status() != TOO_MANY)
                : first;
    }
}

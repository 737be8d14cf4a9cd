package cursus.acceptance;

import static cursus.acceptance.GettingIn.anothers;
import static cursus.acceptance.GettingIn.letsIn;
import static cursus.acceptance.GettingIn.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.ForgedTokens;
import cursus.acceptance.suite.Suite;
import cursus.testing.AccessTable.Cell;
import cursus.testing.AccessTable.Role;
import cursus.testing.AccessTable.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Programs with tokens, real ones and forged ones, at some part's door. */
final class ApiAccess {

    private static final String LEFT_OUT = "left out";

    private final Suite suite;
    private final AccessScene scene;
    private final ForgedTokens forgedTokens;

    ApiAccess(Suite suite, AccessScene scene) {
        this.suite = suite;
        this.scene = scene;
        this.forgedTokens = suite.forgedTokens();
    }

    /** Asks in a role's name. What is somebody's own is asked for by its owner and by another. */
    void check(String part, Row row, Role role) {
        Api door = suite.api(part);
        switch (row.cell(role)) {
            case YES -> letsIn(row, ask(inNameOf(scene.user(role), door), row));
            case OWN -> {
                if (role == Role.REGISTRANT) {
                    givesToItsOwner(row, ask(inNameOf(scene.user(role), door), row));
                }
                keepsFromAnother(row, ask(inNameOf(scene.another(role), door), row));
            }
            case REFUSED -> {
                Answer answer = ask(inNameOf(scene.user(role), door), row);
                if (role == Role.NOBODY) {
                    answer.refused(401, "unauthenticated");
                } else {
                    answer.refused(403, "forbidden");
                }
            }
        }
    }

    /**
     * Asks with every kind of forged token, made from one that would open the door.
     *
     * @return how many
     */
    int checkForgeries(String part, Row row) {
        String real = suite.token(scene.user(somebodyWhoMay(row)).orElseThrow());
        Map<String, Api> forgeries = new LinkedHashMap<>();
        forgedTokens
                .from(real)
                .forEach((fault, token) -> forgeries.put(fault, suite.api(part).with(token)));
        forgeries.put("a second token", suite.api(part).with(real).with("authorization", "Bearer nonsense"));
        forgeries.put("the same token twice", suite.api(part).with(real).with("authorization", "Bearer " + real));
        forgeries.forEach((fault, door) -> {
            Answer answer = ask(door, row);
            assertThat(answer.status())
                    .as("%s at %s with %s: %s", row, part, fault, answer.text())
                    .isEqualTo(401);
            answer.refused(401, "unauthenticated");
        });
        checkTokenInAddress(part, row, real);
        return forgeries.size() + 1;
    }

    /** Whoever brings it so is nobody. */
    private void checkTokenInAddress(String part, Row row, String real) {
        Answer answer = ask(suite.api(part), row, scene.path(row) + "?access_token=" + real);
        if (row.cell(Role.NOBODY) == Cell.YES) {
            letsIn(row, answer);
        } else {
            answer.refused(401, "unauthenticated");
        }
    }

    private static Role somebodyWhoMay(Row row) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.NOBODY && row.cell(role) != Cell.REFUSED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table lets nobody in at " + row));
    }

    private Api inNameOf(Optional<String> user, Api door) {
        return user.map(name -> door.with(suite.token(name))).orElse(door);
    }

    private Answer ask(Api door, Row row) {
        return ask(door, row, scene.path(row));
    }

    /** A write brings no body, so that it is refused behind the door, unless what it is about can't change any more. */
    private static Answer ask(Api door, Row row, String path) {
        if (row.path().equals("/demo/token")) {
            return patiently(() -> door.form(path, "user=registrant"));
        }
        // Without this body, who it belongs to is never asked.
        return row.path().endsWith("/confirmation")
                ? patiently(() -> door.postText(path, "{\"termsAccepted\": true}"))
                : patiently(() -> door.send(row.method(), path));
    }

    private static void givesToItsOwner(Row row, Answer answer) {
        letsIn(row, answer);
        if (anothers(row).equals(LEFT_OUT)) {
            assertThat(answer.items()).as("%s", row).isNotEmpty();
        }
    }

    private static void keepsFromAnother(Row row, Answer answer) {
        if (anothers(row).equals(LEFT_OUT)) {
            assertThat(answer.expect(200).items()).as("%s", row).isEmpty();
        } else {
            answer.refused(Integer.parseInt(anothers(row)), "not-found");
        }
    }
}

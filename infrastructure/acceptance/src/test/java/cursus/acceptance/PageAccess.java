package cursus.acceptance;

import static cursus.acceptance.GettingIn.anothers;
import static cursus.acceptance.GettingIn.changes;
import static cursus.acceptance.GettingIn.letsIn;
import static cursus.acceptance.GettingIn.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.PortalVisit;
import cursus.acceptance.suite.Suite;
import cursus.testing.AccessTable.Role;
import cursus.testing.AccessTable.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People with sessions at the portal, one for each who was seen; each signs in once. */
final class PageAccess implements AutoCloseable {

    private static final String SIGN_IN = "/oauth2/authorization/cursus";
    private static final String SIGN_OUT = "/logout";
    private static final String LEFT_OUT = "left out";

    private final Suite suite;
    private final AccessScene scene;
    private final Map<Optional<String>, PortalVisit> visits = new HashMap<>();

    PageAccess(Suite suite, AccessScene scene) {
        this.suite = suite;
        this.scene = scene;
    }

    /** Opens a page or sends its form in a role's name; what is somebody's own by its owner and by another. */
    void check(Row row, Role role) {
        switch (row.cell(role)) {
            case YES -> shows(row, ask(scene.user(role), row));
            case OWN -> {
                // What was begun at another browser has no owner here: every sign-in of a visit went this way.
                if (role == Role.REGISTRANT && !anothers(row).equals("401")) {
                    showsToItsOwner(row, ask(scene.user(role), row));
                }
                hidesFromAnother(row, ask(scene.another(role), row));
            }
            case REFUSED -> refuses(row, role, ask(scene.user(role), row));
        }
    }

    @Override
    public void close() {
        visits.values().forEach(PortalVisit::close);
    }

    private Answer ask(Optional<String> user, Row row) {
        if (row.path().equals(SIGN_OUT)) {
            try (PortalVisit ends = visit(user)) {
                return patiently(() -> ends.submit(SIGN_OUT));
            }
        }
        PortalVisit visit = visits.computeIfAbsent(user, this::visit);
        String path = scene.path(row);
        if (changes(row)) {
            return patiently(() -> isForEverybodysForm(row) ? visit.fill(path) : visit.submit(path));
        }
        return row.path().endsWith("/events") ? patiently(() -> visit.peek(path)) : patiently(() -> visit.get(path));
    }

    /** Whoever has not signed in has no token yet: the page with the form gives one. */
    private static boolean isForEverybodysForm(Row row) {
        return row.path().endsWith("/interest");
    }

    private PortalVisit visit(Optional<String> user) {
        return user.map(name -> PortalVisit.signedIn(suite, name)).orElseGet(() -> PortalVisit.anonymous(suite));
    }

    private static void shows(Row row, Answer answer) {
        letsIn(row, answer);
        assertThat(location(answer)).as("where %s leads", row).doesNotEndWith(SIGN_IN);
    }

    private void showsToItsOwner(Row row, Answer answer) {
        shows(row, answer);
        if (anothers(row).equals(LEFT_OUT)) {
            assertThat(answer.text()).containsAnyOf(scene.enrolment(), scene.message());
        }
    }

    private void hidesFromAnother(Row row, Answer answer) {
        if (anothers(row).equals(LEFT_OUT)) {
            assertThat(answer.expect(200).text()).doesNotContain(scene.enrolment(), scene.cancelled(), scene.message());
        } else {
            answer.expect(Integer.parseInt(anothers(row)));
            isPage(answer);
        }
    }

    /** Without a session a form's token can't be right, which is found before who sent it is asked. */
    private static void refuses(Row row, Role role, Answer answer) {
        if (role == Role.NOBODY && !changes(row)) {
            assertThat(location(answer.expect(302))).as("where %s leads", row).endsWith(SIGN_IN);
        } else {
            isPage(answer.expect(403));
        }
    }

    private static void isPage(Answer answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    private static String location(Answer answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

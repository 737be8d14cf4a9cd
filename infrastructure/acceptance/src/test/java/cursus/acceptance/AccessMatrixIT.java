package cursus.acceptance;

import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.WithSuite;
import cursus.testing.AccessTable;
import cursus.testing.AccessTable.Cell;
import cursus.testing.AccessTable.Role;
import cursus.testing.AccessTable.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All of {@code docs/access.md}: every row by every role, at the gateway and at each own port, and forged tokens. */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final String GATEWAY = "portal";
    private static final String MANAGEMENT = "Management";
    private static final String IDENTITY = "Identity provider";
    private static final List<String> SERVICES =
            List.of("catalogue", "enrolment", "scheduling", "billing", "notification");
    private static final List<Row> ROWS =
            AccessTable.ofRepository().matching(row -> !row.cells().isEmpty()).toList();

    private final Suite suite;
    private final AtomicInteger atGateway = new AtomicInteger();
    private final AtomicInteger atOwnPorts = new AtomicInteger();
    private final AtomicInteger forgeries = new AtomicInteger();
    private ApiAccess programs;
    private PageAccess people;

    AccessMatrixIT(Suite suite) {
        this.suite = suite;
    }

    /** One row, asked by one role at one part's door. */
    record Check(String part, Row row, Role role) {

        static Stream<Check> byEveryRole(String part, Row row) {
            return Arrays.stream(Role.values()).map(role -> new Check(part, row, role));
        }

        @Override
        public String toString() {
            String where = part.equals(GATEWAY) ? "" : " at " + part + "’s own port";
            Cell cell = row.cell(role);
            return "%s%s by %s: %s".formatted(row, where, word(role), cell == Cell.YES ? "gets in" : word(cell));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    void set() {
        AccessScene scene = AccessScene.set(suite);
        programs = new ApiAccess(suite, scene);
        people = new PageAccess(suite, scene);
    }

    @AfterAll
    void tell() {
        System.out.printf(
                "access matrix: %d rows × %d roles = %d checks at the gateway, %d at own ports; %d forged-token checks%n",
                rowsOfGateway().count(), Role.values().length, atGateway.get(), atOwnPorts.get(), forgeries.get());
        people.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checksAtTheGateway")
    void the_gateway_lets_in_whom_the_table_names(Check check) {
        atGateway.incrementAndGet();
        if (isApi(check.row())) {
            programs.check(check.part(), check.row(), check.role());
        } else {
            people.check(check.row(), check.role());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checksAtOwnPorts")
    void so_does_each_own_port_which_trusts_no_gateway(Check check) {
        atOwnPorts.incrementAndGet();
        programs.check(check.part(), check.row(), check.role());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfApi")
    void no_door_of_the_api_believes_a_forged_token(Row row) {
        Stream.concat(Stream.of(GATEWAY), ownPorts(row).stream())
                .forEach(part -> forgeries.addAndGet(programs.checkForgeries(part, row)));
    }

    /** Otherwise the tokens that are forged under it would prove nothing. */
    @Test
    void the_providers_key_is_the_one_that_the_doors_believe() {
        String signedHere = suite.forgedTokens().signedAgain(suite.token("registrant"));

        suite.api().with(signedHere).get("/api/enrolment/enrolments").expect(200);
        suite.api("enrolment").with(signedHere).get("/api/enrolment/enrolments").expect(200);
    }

    static Stream<Check> checksAtTheGateway() {
        return rowsOfGateway().flatMap(row -> Check.byEveryRole(GATEWAY, row));
    }

    static Stream<Check> checksAtOwnPorts() {
        return ROWS.stream().flatMap(row -> ownPorts(row).stream().flatMap(part -> Check.byEveryRole(part, row)));
    }

    static Stream<Row> rowsOfApi() {
        return ROWS.stream().filter(AccessMatrixIT::isApi);
    }

    private static Stream<Row> rowsOfGateway() {
        return ROWS.stream().filter(row -> !List.of(MANAGEMENT, IDENTITY).contains(row.section()));
    }

    private static boolean isApi(Row row) {
        return row.path().startsWith("/api/");
    }

    private static List<String> ownPorts(Row row) {
        if (row.section().equals(MANAGEMENT)) {
            return Stream.concat(SERVICES.stream(), Stream.of("portal-management"))
                    .toList();
        }
        if (row.section().equals(IDENTITY)) {
            return List.of("identity");
        }
        return SERVICES.contains(row.section()) ? List.of(row.section()) : List.of();
    }
}

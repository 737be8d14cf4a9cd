package cursus.acceptance;

import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.PortalVisit;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import cursus.testing.AccessTable.Role;
import cursus.testing.AccessTable.Row;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of the table are asked for: a registrant with one enrolment that is confirmed, invoiced and told by
 * mail, with its calendar parts, and another that was cancelled, so that cancelling it again changes nothing; a cohort
 * whose registration is to come. Beside them somebody of each role to whom none of it belongs.
 */
record AccessScene(
        String owner,
        String stranger,
        Opened opened,
        String toCome,
        String enrolment,
        String invoice,
        String cancelled,
        String message,
        String themeFile,
        String libraryFile) {

    /** Under this id nothing waits anywhere, so that asking replays nothing and gives nothing up. */
    private static final String NOBODYS_LETTER = "3f1c9a52-0d6e-3b58-9c41-7a2e5d8b4f10";

    /** No link of a mail has it. */
    private static final String NOBODYS_TOKEN = NOBODYS_LETTER.replace("-", "") + "x".repeat(43);

    private static final String HOUSE_RULES = "ACCESS-RULES";
    private static final String TEACHER = "c83e7a15-60d4-4b9f-8f21-3d7b5e90a6c4";

    private static final Pattern UNFILLED = Pattern.compile("[{*]");

    static AccessScene set(Suite suite) {
        String owner = suite.somebodyNew();
        Registrant person = Registrant.named(owner, suite);
        Officer officer = new Officer(suite);
        officer.writes(HOUSE_RULES);
        officer.registers(TEACHER);
        Opened opened = officer.opens(Terms.seats(2));
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        String cancelled = person.enrols(officer.announces(Terms.seats(2)).cohort());
        person.sees(cancelled, "HELD");
        person.cancels(cancelled).expect(200);
        person.sees(cancelled, "CANCELLED");
        try (PortalVisit visit = PortalVisit.anonymous(suite)) {
            String page = visit.get("/").expect(200).text();
            return new AccessScene(
                    owner,
                    suite.somebodyNew(),
                    opened,
                    officer.announces(Terms.seats(2).toBeAnnounced()).cohort(),
                    enrolment,
                    invoiceOf(person, enrolment),
                    cancelled,
                    messageOf(person, enrolment),
                    addressOn(page, "/theme/"),
                    addressOn(page, "/webjars/"));
        }
    }

    /** Who asks in a role's name; the registrant is the one to whom it all belongs. */
    Optional<String> user(Role role) {
        return role == Role.REGISTRANT ? Optional.of(owner) : another(role);
    }

    /** Somebody of the role to whom nothing here belongs. */
    Optional<String> another(Role role) {
        return switch (role) {
            case NOBODY -> Optional.empty();
            case REGISTRANT -> Optional.of(stranger);
            case EMPLOYER -> Optional.of("employer");
            case OFFICER -> Optional.of("officer");
            case TRAINER -> Optional.of("trainer");
            case FINANCE -> Optional.of("finance");
            case ADMINISTRATOR -> Optional.of("admin");
        };
    }

    /** Where a row's endpoint is, with what it needs to be asked. */
    String path(Row row) {
        String path = row.path()
                .replace("{programme}", opened.programme())
                .replace("{cohort}", row.path().endsWith("/interest") ? toCome : opened.cohort())
                .replace("{document}", HOUSE_RULES)
                .replace("{version}", "1")
                .replace("{trainer}", TEACHER)
                .replace("{enrolment}", row.path().endsWith("/cancellation") ? cancelled : enrolment)
                .replace("{invoice}", invoice)
                .replace("{message}", message)
                .replace("{delivery}", message)
                .replace("{copy}", "0")
                .replace("{part}", "0")
                .replace("{service}", "billing")
                .replace("{letter}", NOBODYS_LETTER)
                .replace("{token}", NOBODYS_TOKEN)
                .replace("{template}", "enrolment-held")
                .replace("{sample}", "held")
                .replace("{language}", "fr")
                .replace("{section}", "essentials")
                .replace("/theme/**", themeFile)
                .replace("/webjars/**", libraryFile);
        if (UNFILLED.matcher(path).find()) {
            throw new IllegalStateException("The scene has nothing for " + row);
        }
        return path.equals("/officer/cohorts/new") ? path + "?programme=" + opened.programme() : path;
    }

    /** The one that confirms the enrolment, with the sessions for a calendar. */
    private static String messageOf(Registrant person, String enrolment) {
        return Waiting.until("the confirmation of " + enrolment)
                .until(
                        () -> person.api().get("/api/notification/messages").items().stream()
                                .filter(mail ->
                                        mail.path("enrolment").asString("").equals(enrolment))
                                .filter(mail ->
                                        mail.path("template").asString("").equals("enrolment-confirmed"))
                                .filter(mail -> mail.path("state").asString("").equals("SENT"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .path("message")
                .asString();
    }

    private static String invoiceOf(Registrant person, String enrolment) {
        Waiting.until("the mail of " + enrolment)
                .until(() -> !person.api()
                        .get("/api/notification/enrolments/" + enrolment + "/deliveries")
                        .items()
                        .isEmpty());
        return Waiting.until("the invoice of " + enrolment)
                .until(
                        () -> person.api()
                                .get("/api/billing/enrolments/" + enrolment + "/invoices")
                                .items(),
                        items -> !items.isEmpty())
                .getFirst()
                .path("invoice")
                .asString();
    }

    private static String addressOn(String page, String folder) {
        Matcher address = Pattern.compile("\"(%s[^\"?]+)".formatted(folder)).matcher(page);
        if (!address.find()) {
            throw new IllegalStateException("Nothing from %s is on the page %s".formatted(folder, page));
        }
        return address.group(1);
    }
}

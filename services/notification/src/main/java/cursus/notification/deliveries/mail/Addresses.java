package cursus.notification.deliveries.mail;

import cursus.notification.NotificationSettings.Links;
import cursus.notification.deliveries.ComposedMessage.Unsubscribing;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import java.util.Optional;

/**
 * Where the links of a message lead.
 *
 * @param enrolmentPage the address of an enrolment's page, with {@code {enrolment}} for its id
 * @param links for those who want to be told when registration opens
 * @param office the mail address of whoever sends
 */
record Addresses(String enrolmentPage, Links links, String office) {

    private static final String TOKEN = "{token}";

    /** Where the reader does what the message asks for. */
    String toActAt(Template template, Facts facts) {
        return switch (template) {
            case INTEREST_TO_CONFIRM -> links.confirm().replace(TOKEN, token(facts));
            case REGISTRATION_OPENED ->
                links.enrol().replace("{cohort}", facts.cohort().cohort());
            default ->
                enrolmentPage.replace(
                        "{enrolment}", facts.occasion().enrolment().orElseThrow());
        };
    }

    /** Where the reader says that they don't want to be told. */
    String toLeaveAt(String token) {
        return links.leave().replace(TOKEN, token);
    }

    /** For mail programs: of what is sent because its reader wanted to be told, and of nothing else. */
    Optional<Unsubscribing> unsubscribing(Template template, Facts facts) {
        return template == Template.REGISTRATION_OPENED
                ? Optional.of(new Unsubscribing(
                        links.oneClick().replace(TOKEN, token(facts)),
                        "mailto:%s?subject=unsubscribe%%20%s"
                                .formatted(office, facts.occasion().person())))
                : Optional.empty();
    }

    private static String token(Facts facts) {
        return facts.token().orElseThrow();
    }
}

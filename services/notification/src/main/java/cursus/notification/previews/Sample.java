package cursus.notification.previews;

import static cursus.notification.previews.SampleFacts.FOUR_SESSIONS;
import static cursus.notification.previews.SampleFacts.LATER_SESSIONS;
import static cursus.notification.previews.SampleFacts.PAYER;
import static cursus.notification.previews.SampleFacts.WORKSHOP;

import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Party;
import cursus.notification.deliveries.SessionFacts;
import cursus.notification.deliveries.Template;
import cursus.notification.languages.Language;
import cursus.notification.sessions.ClassSession;
import java.util.List;
import java.util.Optional;

/**
 * A situation in which a template is shown. Each sentence of a message comes up in at least one of them.
 *
 * @param code the name outside
 */
public record Sample(String code, Template template, Occasion occasion, SessionFacts sessions) {

    private static final Optional<String> NOBODY = Optional.empty();

    private static final Optional<Integer> AS_ASKED = Optional.empty();

    private static final List<Sample> ALL = List.of(
            plain("requested", Template.ENROLMENT_REQUESTED, SampleFacts.requested(Party.PARTICIPANT)),
            plain("requested-for-them", Template.ENROLMENT_REQUESTED, SampleFacts.requested(Party.SOMEBODY_ELSE)),
            plain("requested-for-five", Template.ENROLMENT_REQUESTED, SampleFacts.requestedForFive(Party.PARTICIPANT)),
            plain(
                    "requested-for-them-five",
                    Template.ENROLMENT_REQUESTED,
                    SampleFacts.requestedForFive(Party.SOMEBODY_ELSE)),
            plain("held", Template.ENROLMENT_HELD, SampleFacts.until()),
            plain("five-held", Template.ENROLMENT_HELD, SampleFacts.untilFor(5, AS_ASKED)),
            plain("waiting", Template.WAITING_LIST_JOINED, SampleFacts.waiting()),
            plain("offered", Template.SEAT_OFFERED, SampleFacts.until()),
            plain("five-offered", Template.SEAT_OFFERED, SampleFacts.untilFor(5, AS_ASKED)),
            plain("fewer-offered", Template.SEAT_OFFERED, SampleFacts.untilFor(3, Optional.of(5))),
            plain("expired", Template.HOLD_EXPIRED, SampleFacts.plain()),
            plain("lapsed", Template.OFFER_LAPSED, SampleFacts.plain()),
            listing("dated", Template.ENROLMENT_CONFIRMED, SampleFacts.confirmed(Party.PARTICIPANT), FOUR_SESSIONS),
            listing("one-day", Template.ENROLMENT_CONFIRMED, SampleFacts.oneDay(), List.of(WORKSHOP)),
            plain("undated", Template.ENROLMENT_CONFIRMED, SampleFacts.confirmed(Party.SOMEBODY_ELSE)),
            listing(
                    "five-dated",
                    Template.ENROLMENT_CONFIRMED,
                    SampleFacts.confirmedFor(5, AS_ASKED, Party.PARTICIPANT),
                    FOUR_SESSIONS),
            plain(
                    "fewer-undated",
                    Template.ENROLMENT_CONFIRMED,
                    SampleFacts.confirmedFor(3, Optional.of(5), Party.SOMEBODY_ELSE)),
            listing(
                    "on-their-wish",
                    Template.ENROLMENT_CANCELLED,
                    SampleFacts.cancelled(Party.PARTICIPANT, Optional.of(PAYER)),
                    FOUR_SESSIONS),
            listing(
                    "by-the-office",
                    Template.ENROLMENT_CANCELLED,
                    SampleFacts.cancelled(Party.SOMEBODY_ELSE, Optional.of(PAYER)),
                    FOUR_SESSIONS),
            plain("never-confirmed", Template.ENROLMENT_CANCELLED, SampleFacts.cancelled(Party.PARTICIPANT, NOBODY)),
            listing("first", Template.SESSIONS_SCHEDULED, SampleFacts.changed(), FOUR_SESSIONS),
            new Sample(
                    "more",
                    Template.SESSIONS_SCHEDULED,
                    SampleFacts.changed(),
                    new SessionFacts(LATER_SESSIONS, FOUR_SESSIONS, List.of())),
            changing("one-moved", Template.SESSIONS_MOVED, SessionFacts.changing(SampleFacts.movedElsewhere())),
            changing("several-moved", Template.SESSIONS_MOVED, SessionFacts.changing(SampleFacts.movedByADay())),
            changing(
                    "one-cancelled",
                    Template.SESSIONS_CANCELLED,
                    SessionFacts.changing(SampleFacts.cancelled(LATER_SESSIONS.subList(0, 1)))),
            changing(
                    "several-cancelled",
                    Template.SESSIONS_CANCELLED,
                    SessionFacts.changing(SampleFacts.cancelled(LATER_SESSIONS))),
            plain("issued", Template.INVOICE_ISSUED, SampleFacts.invoiced()),
            plain("to-confirm", Template.INTEREST_TO_CONFIRM, SampleFacts.interested()),
            plain("nameless", Template.INTEREST_TO_CONFIRM, SampleFacts.namelessInterested()),
            plain("opened", Template.REGISTRATION_OPENED, SampleFacts.interested()));

    public static List<Sample> all() {
        return ALL;
    }

    public static List<Sample> of(Template template) {
        return ALL.stream().filter(sample -> sample.template() == template).toList();
    }

    /** Everything that the message says to somebody who reads this language. */
    public Facts facts(Language language) {
        boolean oneDay = occasion.cohort().equals(SampleFacts.ONE_DAY.cohort());
        return new Facts(
                occasion,
                SampleFacts.reader(language, occasion),
                oneDay ? SampleFacts.ONE_DAY : SampleFacts.COHORT,
                Optional.of(oneDay ? SampleFacts.SHORT_PROGRAMME : SampleFacts.PROGRAMME)
                        .filter(_ -> template == Template.ENROLMENT_CONFIRMED),
                sessions,
                SampleFacts.TRAINERS,
                Optional.of(SampleFacts.TOKEN).filter(_ -> template.toInterested()));
    }

    private static Sample plain(String code, Template template, Occasion occasion) {
        return new Sample(code, template, occasion, SessionFacts.NONE);
    }

    private static Sample listing(String code, Template template, Occasion occasion, List<ClassSession> sessions) {
        return new Sample(code, template, occasion, SessionFacts.listing(sessions));
    }

    private static Sample changing(String code, Template template, SessionFacts sessions) {
        return new Sample(code, template, SampleFacts.changed(), sessions);
    }
}

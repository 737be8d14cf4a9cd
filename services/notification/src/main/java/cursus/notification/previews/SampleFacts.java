package cursus.notification.previews;

import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.IssuedInvoice;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Party;
import cursus.notification.languages.Language;
import cursus.notification.languages.Text;
import cursus.notification.people.Person;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.ProgrammeModule;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import cursus.notification.sessions.Revision;
import cursus.notification.sessions.SessionChange;
import cursus.notification.trainers.Trainer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Invented people, programmes and sessions, as a season would have them. */
final class SampleFacts {

    static final Instant NOW = Instant.parse("2027-06-15T07:00:02Z");
    static final String PAYER = "Préfecture d’exemple";

    static final Cohort COHORT = new Cohort(
            "CDTP-2027-A",
            text("Conduire et réussir la transformation publique", "Leading public transformation to success"),
            LocalDate.of(2027, 9, 14),
            LocalDate.of(2027, 11, 30),
            Optional.of("CDTP-2027"));

    static final Cohort ONE_DAY = new Cohort(
            "ATELIER-07-A",
            text("Conduire un entretien difficile", "Holding a difficult conversation"),
            LocalDate.of(2027, 10, 5),
            LocalDate.of(2027, 10, 5),
            Optional.of("ATELIER-07"));

    static final Programme PROGRAMME = new Programme(
            "CDTP-2027",
            List.of(
                    new ProgrammeModule(
                            1,
                            text("Gouverner et innover à l’ère numérique", "Governing and innovating in a digital age"),
                            "SEMINAR",
                            4),
                    new ProgrammeModule(
                            2,
                            text("Apprendre des tiers-lieux", "Learning from third places"),
                            "LEARNING_EXPEDITION",
                            4),
                    new ProgrammeModule(
                            3,
                            text(
                                    "Évaluer l’action publique pour décider",
                                    "Evaluating public action in order to decide"),
                            "WORKSHOP",
                            2)));

    static final Programme SHORT_PROGRAMME = new Programme(
            "ATELIER-07",
            List.of(new ProgrammeModule(1, text("Écouter et répondre", "Listening and answering"), "WORKSHOP", 1)));

    private static final Place HALL = new Place(
            "Salle Ampère",
            "12 rue de l’Exemple, 75007 Paris",
            Optional.of(text(
                    "Métro ligne 13. Entrée de plain-pied par la cour ; ascenseur jusqu’à la salle.",
                    "Metro line 13. Step-free entrance through the courtyard; lift to the room.")),
            "SITE");
    private static final Place LIBRARY =
            new Place("Médiathèque du Modèle", "3 place du Modèle, 93200 Saint-Denis", Optional.empty(), "OFF_SITE");
    private static final Place ONLINE = new Place(
            "Classe virtuelle",
            "https://classe.example.org/cdtp-2027-a",
            Optional.of(text("Ouverture dix minutes avant le début.", "Opens ten minutes before the beginning.")),
            "REMOTE");

    private static final Trainer LECTURER = new Trainer(
            "1f6d0c52-8e1b-4c27-9b7d-5a0e3c9d4f18",
            "Hélène Vasseur",
            Optional.of(
                    text("maîtresse de conférences en sciences de gestion", "senior lecturer in management science")));
    private static final Trainer ADVISER =
            new Trainer("b04a7e39-2c6f-4d15-8a3e-7d9f1b5c6e20", "Karim Ould-Brahim", Optional.empty());
    static final Map<String, Trainer> TRAINERS = Map.of(LECTURER.trainer(), LECTURER, ADVISER.trainer(), ADVISER);

    static final List<ClassSession> FOUR_SESSIONS = List.of(
            session(1, COHORT, 1, LocalDateTime.of(2027, 9, 14, 9, 0), HALL, LECTURER),
            session(2, COHORT, 1, LocalDateTime.of(2027, 9, 14, 14, 0), HALL, LECTURER, ADVISER),
            session(3, COHORT, 2, LocalDateTime.of(2027, 9, 28, 9, 0), LIBRARY),
            session(4, COHORT, 2, LocalDateTime.of(2027, 9, 28, 14, 0), LIBRARY));
    static final List<ClassSession> LATER_SESSIONS = List.of(
            session(5, COHORT, 3, LocalDateTime.of(2027, 11, 1, 9, 0), HALL, ADVISER, LECTURER),
            session(6, COHORT, 3, LocalDateTime.of(2027, 11, 2, 14, 0), ONLINE, ADVISER));
    static final ClassSession WORKSHOP = session(7, ONE_DAY, 1, LocalDateTime.of(2027, 10, 5, 14, 0), HALL, ADVISER);

    private static final String ENROLMENT = "4f0c2b7e-6a51-4a3e-9d1d-0c9f5b0a7e11";
    private static final String PERSON = "7d1a7c52-5b0e-4b6f-8a50-2f3f1d6f9a01";
    private static final String NAMELESS = "9a4c0b11-6d0f-4d58-8f0e-2f3f1d6f9a77";
    static final String TOKEN = "9a4c0b116d0f4d588f0e2f3f1d6f9a77" + "x".repeat(43);
    private static final int HALF_DAY_MINUTES = 210;

    private SampleFacts() {}

    /** Whoever wants to be told may have left out their name. */
    static Person reader(Language language, Occasion occasion) {
        Person named = reader(language);
        return occasion.person().equals(NAMELESS) ? new Person(NAMELESS, "", "", named.email(), language) : named;
    }

    private static Person reader(Language language) {
        return language == Language.FRENCH
                ? new Person(PERSON, "Claire", "Fontaine", "claire.fontaine@example.org", language)
                : new Person(PERSON, "Daniel", "Okoye", "daniel.okoye@example.org", language);
    }

    static Occasion requested(Party by) {
        return occasion(Optional.of(21L), Circumstances.of(Optional.of(PAYER), Optional.empty()))
                .by(actor(by));
    }

    static Occasion requestedForFive(Party by) {
        Circumstances five =
                Circumstances.of(Optional.of(PAYER), Optional.empty()).about(Optional.of(5), Optional.empty());
        return occasion(Optional.of(21L), five).by(actor(by));
    }

    static Occasion waiting() {
        return occasion(Optional.of(21L), Circumstances.NONE);
    }

    static Occasion until() {
        return until(Circumstances.NONE);
    }

    /** @param asked where they were more */
    static Occasion untilFor(int seats, Optional<Integer> asked) {
        return until(Circumstances.NONE.about(Optional.of(seats), asked));
    }

    private static Occasion until(Circumstances circumstances) {
        return new Occasion(
                Optional.of(ENROLMENT),
                COHORT.cohort(),
                PERSON,
                Optional.of(Instant.parse("2027-06-15T07:15:00Z")),
                Optional.empty(),
                Optional.of(circumstances));
    }

    static Occasion plain() {
        return occasion(Optional.empty(), Circumstances.NONE);
    }

    static Occasion confirmed(Party by) {
        return occasion(Optional.empty(), Circumstances.of(Optional.of(PAYER), Optional.empty()))
                .by(actor(by));
    }

    /** @param asked where they were more */
    static Occasion confirmedFor(int seats, Optional<Integer> asked, Party by) {
        Circumstances party =
                Circumstances.of(Optional.of(PAYER), Optional.empty()).about(Optional.of(seats), asked);
        return occasion(Optional.empty(), party).by(actor(by));
    }

    static Occasion oneDay() {
        return Occasion.of(ENROLMENT, ONE_DAY.cohort(), PERSON, Circumstances.of(Optional.of(PAYER), Optional.empty()))
                .by(actor(Party.PARTICIPANT));
    }

    /** @param payer of whoever had a confirmed seat */
    static Occasion cancelled(Party by, Optional<String> payer) {
        return occasion(Optional.empty(), Circumstances.of(payer, Optional.of(payer.isPresent())))
                .by(actor(by));
    }

    static Occasion changed() {
        return occasion(Optional.empty(), Circumstances.changed("6e0f3f52-8f0a-4b63-9a55-0d4c8e1b7a21"));
    }

    static Occasion interested() {
        return Occasion.ofInterest(PERSON, COHORT.cohort());
    }

    static Occasion namelessInterested() {
        return Occasion.ofInterest(NAMELESS, COHORT.cohort());
    }

    static Occasion invoiced() {
        IssuedInvoice invoice = new IssuedInvoice(
                "F00000041",
                LocalDate.of(2027, 6, 15),
                LocalDate.of(2027, 7, 15),
                Money.of(CurrencyUnit.EUR, 7850),
                PAYER);
        return occasion(Optional.empty(), Circumstances.issued(invoice));
    }

    /** In place and time. */
    static List<SessionChange> movedElsewhere() {
        ClassSession session = FOUR_SESSIONS.getLast();
        return List.of(moved(session, session.startsAt().plusDays(1), HALL));
    }

    static List<SessionChange> movedByADay() {
        return FOUR_SESSIONS.subList(2, 4).stream()
                .map(session -> moved(session, session.startsAt().plusDays(1), session.place()))
                .toList();
    }

    static List<SessionChange> cancelled(List<ClassSession> sessions) {
        return sessions.stream()
                .map(session -> new SessionChange(
                        at(session, session.startsAt(), session.place(), new Revision(1, true)), Optional.empty()))
                .toList();
    }

    private static SessionChange moved(ClassSession session, LocalDateTime to, Place place) {
        return new SessionChange(
                at(session, to, place, new Revision(1, false)),
                Optional.of(new SessionChange.Before(session.startsAt(), session.endsAt(), session.place())));
    }

    private static ClassSession at(ClassSession session, LocalDateTime start, Place place, Revision revision) {
        return new ClassSession(
                session.session(),
                session.cohort(),
                session.moduleNumber(),
                session.moduleTitle(),
                start,
                start.plusMinutes(HALF_DAY_MINUTES),
                session.zone(),
                place,
                session.act(),
                Optional.of(revision),
                session.trainers());
    }

    private static ClassSession session(
            int number, Cohort cohort, int module, LocalDateTime start, Place place, Trainer... trainers) {
        Programme programme = cohort.equals(COHORT) ? PROGRAMME : SHORT_PROGRAMME;
        return new ClassSession(
                "5f0c7a36-6b1d-3f0e-9d3f-6a0f6f1c2b%02d".formatted(number),
                cohort.cohort(),
                module,
                programme.modules().get(module - 1).title(),
                start,
                start.plusMinutes(HALF_DAY_MINUTES),
                "Europe/Paris",
                place,
                new Act("0d9fd9a9-8a5c-4a7e-a3c8-3f5a2c4e7b10", number, 7),
                Optional.empty(),
                Optional.of(Stream.of(trainers).map(Trainer::trainer).toList()));
    }

    private static Occasion occasion(Optional<Long> ticket, Circumstances circumstances) {
        return new Occasion(
                Optional.of(ENROLMENT), COHORT.cohort(), PERSON, Optional.empty(), ticket, Optional.of(circumstances));
    }

    private static String actor(Party party) {
        return party == Party.PARTICIPANT ? "person:" + PERSON : "person:somebody-else";
    }

    private static Text text(String french, String english) {
        return new Text(french, Optional.of(english));
    }
}

package cursus.catalogue.offer.web.lheo;

import static java.util.stream.Collectors.joining;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.Place;
import cursus.catalogue.offer.OfferedProgramme;
import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.PlaceKind;
import cursus.catalogue.programmes.ProgrammeModule;
import cursus.catalogue.programmes.Text;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Programmes and their cohorts as LHÉO 2.3 wants them: the elements of its first circle, all of which have to be there, and
 * in this order. A cohort is an action with one session, since its place is its own. LHÉO is French, and so are the words.
 */
final class LheoOffer {

    static final String NAMESPACE = "http://lheo.gouv.fr/2.3";

    private static final int LONG = 3_000;
    private static final int NAME = 255;
    private static final int ORGANISATION = 250;
    private static final int LINE = 50;
    private static final int CITY = 50;

    private static final String NO = "0";
    private static final String YES = "1";
    private static final String NONE = "Aucune";
    private static final String SEE_PAGE = "Voir le site de l’organisme";

    /** In tables of LHÉO: a group goes its way together; no level is asked for; people enter and leave on fixed days. */
    private static final String IN_A_GROUP = "1";

    private static final String NO_LEVEL = "1";
    private static final String ON_FIXED_DAYS = "0";

    /** Of the Formacode, to which LHÉO refers for those whom an action is for. */
    private static final String FORMACODE = "V10";

    private static final String CIVIL_SERVANTS = "82055";
    private static final Map<Branch, String> SERVANTS =
            Map.of(Branch.STATE, "82070", Branch.HOSPITAL, "82071", Branch.TERRITORIAL, "82074");

    private final School school;

    LheoOffer(School school) {
        this.school = school;
    }

    byte[] of(List<OfferedProgramme> programmes) {
        return Xml.document(
                "lheo",
                NAMESPACE,
                lheo -> lheo.element("offres", offers -> {
                    for (OfferedProgramme programme : programmes) {
                        offers.element("formation", training -> training(training, programme));
                    }
                }));
    }

    private void training(Xml xml, OfferedProgramme programme) throws XMLStreamException {
        Contents says = programme.edition().contents();
        xml.attribute("numero", programme.edition().code());
        xml.element("domaine-formation", _ -> {});
        xml.text("intitule-formation", programme.edition().title().fr(), NAME);
        xml.text(
                "objectif-formation",
                lines(says.objectives()).or(() -> french(says.summary())).orElse(SEE_PAGE),
                LONG);
        xml.text(
                "resultats-attendus",
                lines(says.competences()).or(() -> french(says.assessment())).orElse(SEE_PAGE),
                LONG);
        xml.text("contenu-formation", contents(says), LONG);
        xml.value("certifiante", NO);
        for (Contact contact : contacts(says)) {
            xml.element("contact-formation", within -> contact(within, contact));
        }
        xml.value("parcours-de-formation", IN_A_GROUP);
        xml.value("code-niveau-entree", NO_LEVEL);
        for (CohortPage cohort : programme.cohorts()) {
            xml.element("action", action -> action(action, says, cohort));
        }
        xml.element("organisme-formation-responsable", this::school);
    }

    private void action(Xml xml, Contents says, CohortPage cohort) throws XMLStreamException {
        xml.attribute("numero", cohort.cohort());
        xml.text(
                "rythme-formation",
                french(says.rhythm()).or(() -> french(says.duration())).orElse(SEE_PAGE),
                LONG);
        for (String code : audience(says.branches())) {
            xml.element("code-public-vise", audience -> {
                audience.attribute("ref", FORMACODE);
                audience.characters(code);
            });
        }
        xml.value("niveau-entree-obligatoire", NO);
        xml.text("modalites-alternance", NONE, LONG);
        xml.value("modalites-enseignement", teaching(says.places()));
        xml.text("conditions-specifiques", conditions(says), LONG);
        xml.value("prise-en-charge-frais-possible", YES);
        for (String place : cohort.places().stream().map(Place::fr).toList()) {
            xml.element(
                    "lieu-de-formation", at -> at.element("coordonnees", there -> there.text("ligne", place, LINE)));
        }
        xml.value("modalites-entrees-sorties", ON_FIXED_DAYS);
        xml.element("session", session -> session(session, cohort));
    }

    private void session(Xml xml, CohortPage cohort) throws XMLStreamException {
        xml.attribute("numero", cohort.cohort());
        xml.element("periode", period -> {
            period.value("debut", DateTimeFormatter.BASIC_ISO_DATE.format(cohort.startsOn()));
            period.value("fin", DateTimeFormatter.BASIC_ISO_DATE.format(cohort.endsOn()));
        });
        xml.element("adresse-inscription", this::address);
    }

    private void school(Xml xml) throws XMLStreamException {
        xml.value("numero-activite", school.activity());
        xml.element("SIRET-organisme-formation", number -> number.value("SIRET", school.siret()));
        xml.text("nom-organisme", school.name(), ORGANISATION);
        xml.text("raison-sociale", school.name(), ORGANISATION);
        xml.element("coordonnees-organisme", at -> at.element("coordonnees", this::address));
        xml.element(
                "contact-organisme", by -> by.element("coordonnees", mail -> mail.value("courriel", school.email())));
    }

    private void address(Xml xml) throws XMLStreamException {
        xml.element("adresse", address -> {
            address.text("ligne", school.address().street(), LINE);
            address.value("codepostal", school.address().postalCode());
            address.text("ville", school.address().city(), CITY);
        });
    }

    private List<Contact> contacts(Contents says) {
        return says.contacts().isEmpty()
                ? List.of(new Contact(Optional.empty(), Optional.of(school.email()), Optional.empty()))
                : says.contacts();
    }

    /** An office, never a person: that is what contacts of a programme are. */
    private static void contact(Xml xml, Contact contact) throws XMLStreamException {
        xml.element("coordonnees", by -> {
            Optional<String> role = french(contact.role());
            if (role.isPresent()) {
                by.text("ligne", role.get(), LINE);
            }
            if (contact.email().isPresent()) {
                by.value("courriel", contact.email().get());
            }
        });
    }

    private static List<String> audience(List<Branch> branches) {
        return branches.isEmpty()
                ? List.of(CIVIL_SERVANTS)
                : branches.stream().distinct().map(LheoOffer::code).toList();
    }

    private static String code(Branch branch) {
        return SERVANTS.getOrDefault(branch, CIVIL_SERVANTS);
    }

    /** 0 for all together in one place, 2 for all at a distance, 1 for some of both. */
    private static String teaching(List<PlaceKind> places) {
        if (!places.contains(PlaceKind.REMOTE)) {
            return "0";
        }
        Set<PlaceKind> kinds = EnumSet.copyOf(places);
        return kinds.size() == 1 ? "2" : "1";
    }

    private static String contents(Contents says) {
        String modules = says.modules().stream()
                .map(ProgrammeModule::title)
                .flatMap(Optional::stream)
                .map(Text::fr)
                .collect(joining("\n"));
        return modules.isEmpty() ? french(says.summary()).orElse(SEE_PAGE) : modules;
    }

    private static String conditions(Contents says) {
        String asked = Stream.concat(says.eligibility().stream().map(Text::fr), french(says.prerequisites()).stream())
                .collect(joining("\n"));
        return asked.isEmpty() ? NONE : asked;
    }

    private static Optional<String> lines(List<Text> texts) {
        return Optional.of(texts.stream().map(Text::fr).collect(joining("\n"))).filter(all -> !all.isEmpty());
    }

    private static Optional<String> french(Optional<Text> text) {
        return text.map(Text::fr);
    }
}

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
import cursus.web.XmlDocument;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        return XmlDocument.of(
                "lheo",
                NAMESPACE,
                lheo -> lheo.element("offres", offers -> {
                    for (OfferedProgramme programme : programmes) {
                        offers.element("formation", training -> training(training, programme));
                    }
                }));
    }

    private void training(XmlDocument xml, OfferedProgramme programme) {
        Contents says = programme.edition().contents();
        xml.attribute("numero", programme.edition().code());
        xml.element("domaine-formation", _ -> {});
        bounded(xml, "intitule-formation", programme.edition().title().fr(), NAME);
        bounded(
                xml,
                "objectif-formation",
                lines(says.objectives()).or(() -> french(says.summary())).orElse(SEE_PAGE),
                LONG);
        bounded(
                xml,
                "resultats-attendus",
                lines(says.competences()).or(() -> french(says.assessment())).orElse(SEE_PAGE),
                LONG);
        bounded(xml, "contenu-formation", contents(says), LONG);
        xml.element("certifiante", NO);
        for (Contact contact : contacts(says)) {
            xml.element("contact-formation", within -> contact(within, contact));
        }
        xml.element("parcours-de-formation", IN_A_GROUP);
        xml.element("code-niveau-entree", NO_LEVEL);
        for (CohortPage cohort : programme.cohorts()) {
            xml.element("action", action -> action(action, says, cohort));
        }
        xml.element("organisme-formation-responsable", this::school);
    }

    private void action(XmlDocument xml, Contents says, CohortPage cohort) {
        xml.attribute("numero", cohort.cohort());
        bounded(
                xml,
                "rythme-formation",
                french(says.rhythm()).or(() -> french(says.duration())).orElse(SEE_PAGE),
                LONG);
        for (String code : audience(says.branches())) {
            xml.element("code-public-vise", audience -> {
                audience.attribute("ref", FORMACODE);
                audience.characters(code);
            });
        }
        xml.element("niveau-entree-obligatoire", NO);
        bounded(xml, "modalites-alternance", NONE, LONG);
        xml.element("modalites-enseignement", teaching(says.places()));
        bounded(xml, "conditions-specifiques", conditions(says), LONG);
        xml.element("prise-en-charge-frais-possible", YES);
        for (String place : cohort.places().stream().map(Place::fr).toList()) {
            xml.element(
                    "lieu-de-formation",
                    at -> at.element("coordonnees", there -> bounded(there, "ligne", place, LINE)));
        }
        xml.element("modalites-entrees-sorties", ON_FIXED_DAYS);
        xml.element("session", session -> session(session, cohort));
    }

    private void session(XmlDocument xml, CohortPage cohort) {
        xml.attribute("numero", cohort.cohort());
        xml.element("periode", period -> {
            period.element("debut", DateTimeFormatter.BASIC_ISO_DATE.format(cohort.startsOn()));
            period.element("fin", DateTimeFormatter.BASIC_ISO_DATE.format(cohort.endsOn()));
        });
        xml.element("adresse-inscription", this::address);
    }

    private void school(XmlDocument xml) {
        xml.element("numero-activite", school.activity());
        xml.element("SIRET-organisme-formation", number -> number.element("SIRET", school.siret()));
        bounded(xml, "nom-organisme", school.name(), ORGANISATION);
        bounded(xml, "raison-sociale", school.name(), ORGANISATION);
        xml.element("coordonnees-organisme", at -> at.element("coordonnees", this::address));
        xml.element(
                "contact-organisme", by -> by.element("coordonnees", mail -> mail.element("courriel", school.email())));
    }

    private void address(XmlDocument xml) {
        xml.element("adresse", address -> {
            bounded(address, "ligne", school.address().street(), LINE);
            address.element("codepostal", school.address().postalCode());
            bounded(address, "ville", school.address().city(), CITY);
        });
    }

    private List<Contact> contacts(Contents says) {
        return says.contacts().isEmpty()
                ? List.of(new Contact(Optional.empty(), Optional.of(school.email()), Optional.empty()))
                : says.contacts();
    }

    /** An office, never a person: that is what contacts of a programme are. */
    private static void contact(XmlDocument xml, Contact contact) {
        xml.element("coordonnees", by -> {
            Optional<String> role = french(contact.role());
            if (role.isPresent()) {
                bounded(by, "ligne", role.get(), LINE);
            }
            if (contact.email().isPresent()) {
                by.element("courriel", contact.email().get());
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

    /** @param longest in characters, of which some take two places; what is longer is cut, never amid one */
    private static void bounded(XmlDocument xml, String name, String words, int longest) {
        int length = words.codePointCount(0, words.length());
        String fitting = length <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
        xml.element(name, fitting);
    }
}

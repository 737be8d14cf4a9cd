package cursus.catalogue.offer.web.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.Admission;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.Place;
import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.cohorts.VatBasis;
import cursus.catalogue.offer.OfferedProgramme;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Edition;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class LheoOfferTest {

    /** What LHÉO 2.3 wants within what, in this order; of what it does not require, only places are told. */
    private static final Map<String, List<String>> FIRST_CIRCLE = Map.of(
            "lheo",
            List.of("offres"),
            "offres",
            List.of("formation"),
            "formation",
            List.of(
                    "domaine-formation",
                    "intitule-formation",
                    "objectif-formation",
                    "resultats-attendus",
                    "contenu-formation",
                    "certifiante",
                    "contact-formation",
                    "parcours-de-formation",
                    "code-niveau-entree",
                    "action",
                    "organisme-formation-responsable"),
            "action",
            List.of(
                    "rythme-formation",
                    "code-public-vise",
                    "niveau-entree-obligatoire",
                    "modalites-alternance",
                    "modalites-enseignement",
                    "conditions-specifiques",
                    "prise-en-charge-frais-possible",
                    "lieu-de-formation",
                    "modalites-entrees-sorties",
                    "session"),
            "session",
            List.of("periode", "adresse-inscription"),
            "periode",
            List.of("debut", "fin"),
            "adresse",
            List.of("ligne", "codepostal", "ville"),
            "organisme-formation-responsable",
            List.of(
                    "numero-activite",
                    "SIRET-organisme-formation",
                    "nom-organisme",
                    "raison-sociale",
                    "coordonnees-organisme",
                    "contact-organisme"));

    private static final School SCHOOL = new School(
            "École d’exemple",
            "00021041900016",
            "00000000000",
            "formations@example.org",
            new School.Address("1 rue de l’Exemple", "75000", "Paris"));

    @Test
    void every_element_of_the_first_circle_is_there_in_its_order() throws Exception {
        for (Contents page : List.of(Samples.contents(), Samples.everything())) {
            Element lheo = written(page);

            FIRST_CIRCLE.forEach((parent, children) -> assertThat(all(lheo, parent))
                    .as(parent)
                    .isNotEmpty()
                    .allSatisfy(element -> assertThat(namesWithin(element)).isEqualTo(children)));
        }
    }

    @Test
    void all_elements_are_of_lheo() throws Exception {
        Element lheo = written(Samples.everything());

        assertThat(all(lheo, "*"))
                .allSatisfy(element -> assertThat(element.getNamespaceURI()).isEqualTo("http://lheo.gouv.fr/2.3"));
    }

    @Test
    void a_programme_and_its_cohort_are_told_in_french() throws Exception {
        Element lheo = written(Samples.everything());

        assertThat(text(lheo, "intitule-formation")).isEqualTo("Piloter la transformation publique");
        assertThat(text(lheo, "objectif-formation"))
                .isEqualTo("Conduire un projet de transformation\nFédérer une équipe");
        assertThat(text(lheo, "resultats-attendus")).isEqualTo("Évaluer une politique");
        assertThat(text(lheo, "conditions-specifiques")).isEqualTo("Diriger un service\nPorter un projet");
        assertThat(text(lheo, "debut")).isEqualTo("20270914");
        assertThat(text(lheo, "fin")).isEqualTo("20271130");
        assertThat(all(lheo, "code-public-vise"))
                .extracting(Element::getTextContent)
                .containsExactly("82070", "82074", "82071");
        assertThat(all(lheo, "action").getFirst().getAttribute("numero")).isEqualTo("RUN-1");
    }

    @Test
    void what_a_page_leaves_open_is_said_in_general_words() throws Exception {
        Element lheo = written(Samples.contents());

        assertThat(text(lheo, "conditions-specifiques")).isEqualTo("Aucune");
        assertThat(text(lheo, "rythme-formation")).isNotEmpty();
        assertThat(text(lheo, "code-public-vise")).isEqualTo("82055");
    }

    @Test
    void signs_of_xml_are_words_and_what_xml_can_not_hold_is_left_out() throws Exception {
        String unwritable = "\001\b" + Character.toString(0xFFFF) + Character.toString(0xD800);
        String hostile = "A < B & \"C\" ]]> <intrus/> " + unwritable + " é 𝄞";

        Element lheo = written(Samples.titled(Samples.contents(), Samples.french(hostile)));

        assertThat(text(lheo, "intitule-formation")).isEqualTo("A < B & \"C\" ]]> <intrus/>  é 𝄞");
        assertThat(all(lheo, "intrus")).isEmpty();
    }

    @Test
    void a_text_is_cut_where_lheo_bounds_it_and_never_amid_a_character() throws Exception {
        Element lheo = written(Samples.titled(Samples.contents(), Samples.french("𝄞".repeat(300))));

        String title = text(lheo, "intitule-formation");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(255);
        assertThat(title).endsWith("𝄞…");
    }

    private static Element written(Contents page) throws Exception {
        Edition edition = new Edition(
                "OFFER-1", 1, page, Instant.parse("2027-01-01T00:00:00Z"), Optional.empty(), Optional.empty());
        byte[] xml = new LheoOffer(SCHOOL).of(List.of(new OfferedProgramme(edition, List.of(cohort()))));
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private static CohortPage cohort() {
        return new CohortPage(
                "RUN-1",
                "OFFER-1",
                Samples.french("Piloter la transformation publique"),
                LocalDate.of(2027, 9, 14),
                LocalDate.of(2027, 11, 30),
                20,
                8,
                Money.parse("EUR 7850.00"),
                VatBasis.EXEMPT,
                Admission.OPEN,
                new CohortPage.Registering(RegistrationState.TO_BE_ANNOUNCED, Optional.empty(), Optional.empty()),
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                List.of(new Place("Paris", Optional.empty(), Optional.empty())),
                1,
                Optional.empty(),
                Optional.empty());
    }

    private static String text(Element within, String name) {
        return all(within, name).getFirst().getTextContent();
    }

    private static List<Element> all(Element within, String name) {
        List<Element> found = new ArrayList<>();
        if (name.equals("*") || within.getLocalName().equals(name)) {
            found.add(within);
        }
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.addAll(all(element, name));
            }
        }
        return found;
    }

    /** Each once, however often it stands there in a row. */
    private static List<String> namesWithin(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && (names.isEmpty() || !names.getLast().equals(element.getLocalName()))) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }
}

package cursus.gateway;

/** A programme with every field that the catalogue may send, and cohorts in every state. */
final class RichPage {

    static final String TO_COME = cohort("PILOT-28", "\"state\":\"OPENS_AT\",\"opensAt\":\"2028-01-10T08:00:00Z\"", "");

    static final String CANCELLED = cohort(
            "PILOT-29",
            "\"state\":\"CLOSED\"",
            ",\"cancellation\":{\"reason\":\"OTHER\",\"words\":{\"fr\":\"Une autre année.\"}}");

    static final String PROGRAMME = programme("");

    static final String WITHDRAWN = programme("""
            "withdrawal":{"reason":"REPLACED","note":{"fr":"Voyez le nouveau cycle."},"withdrawnAt":"2027-01-02T10:00:00Z"},""");

    private RichPage() {}

    private static String cohort(String code, String registration, String more) {
        return """
                {"cohort":"%s","programme":"PILOT","title":{"fr":"Piloter la transformation","en":"Leading change"},
                 "startsOn":"2028-09-14","endsOn":"2028-11-30","capacity":20,"minimum":8,
                 "price":{"amount":"7850.00","currency":"EUR"},"vatBasis":"OUT_OF_SCOPE","registration":{%s},
                 "places":[{"fr":"Lyon","kind":"OFF_SITE"}]%s}""".formatted(code, registration, more);
    }

    private static String programme(String withdrawal) {
        return """
                {"programme":"PILOT","version":2,"publishedAt":"2027-01-01T09:00:00Z",%s
                 "title":{"fr":"Piloter la transformation","en":"Leading change"},
                 "family":"Management","summary":{"fr":"Un cycle </script><script>alert(1)</script>."},
                 "presentation":{"fr":"# Voir\\n\\nPuis [le module](#module-1), [le site](https://example.org/a?b=1&c=2).\\n\\n<b>gras</b> ![une photo](https://example.org/x.png)"},
                 "modules":[{"number":1,"title":{"fr":"Gouverner"},"objective":{"fr":"Savoir"},"kind":"SEMINAR","halfDays":4}],
                 "objectives":[{"fr":"Agir"}],"competences":[{"fr":"Conduire un projet"}],"methods":[{"fr":"Récits"}],
                 "audience":{"fr":"Cadres"},"branches":["STATE","HOSPITAL"],"eligibility":[{"fr":"Encadrement supérieur"}],
                 "prerequisites":{"fr":"Un projet"},"assessment":{"fr":"Un jury"},"accessibility":{"fr":"Locaux accessibles"},
                 "accessibilityContact":{"role":{"fr":"Mission handicap"},"email":"handicap@example.org"},
                 "accessDelay":{"fr":"Trois semaines"},
                 "resultRates":[{"indicator":{"fr":"Présents à tout"},"value":"91 %%","source":{"fr":"Deux promotions"}},
                  {"indicator":{"fr":"Projets vivants"}}],
                 "satisfaction":{"fr":"4,5 sur 5"},"duration":{"fr":"Douze jours"},"rhythm":{"fr":"Toutes les deux semaines"},
                 "places":["SITE","REMOTE"],"priceIncludes":[{"fr":"Les déjeuners"}],
                 "contacts":[{"role":{"fr":"Responsable du cycle"},"email":"cycle.pilot@example.org","phone":"+33 1 99 00 12 34"},
                  {"role":{"fr":"Bureau des inscriptions"},"email":"inscriptions@example.org"}],
                 "application":{"documents":[{"fr":"Une page"}],"stages":[{"fr":"Un entretien"}]},
                 "languages":["fr","en"],"partners":[{"name":"La Halle","address":"https://halle.example.org/"},
                  {"name":"Sans adresse","address":"javascript:alert(1)"}],
                 "mediaCredits":[{"fr":"Photographies : l’école."}],"followUp":{"fr":"Émargement"},
                 "documentsInForce":[{"document":"REGLEMENT","version":3,"kind":"HOUSE_RULES","title":{"fr":"Règlement"},
                  "inForceSince":"2026-05-01T08:00:00Z"}],
                 "cohorts":[%s,%s,%s]}""".formatted(withdrawal, Samples.COHORT, TO_COME, CANCELLED);
    }
}

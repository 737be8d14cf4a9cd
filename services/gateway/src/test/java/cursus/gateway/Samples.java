package cursus.gateway;

/** What the services would answer, shortened. */
final class Samples {

    static final String COHORT = """
            {"cohort":"PILOT-27","programme":"PILOT","title":{"fr":"Piloter la transformation","en":"Leading change"},
             "startsOn":"2027-09-14","endsOn":"2027-11-30","capacity":20,"minimum":8,
             "price":{"amount":"7850.00","currency":"EUR"},
             "registration":{"state":"OPEN","opensAt":"2027-06-15T07:00:00Z","closesAt":"2027-09-01T16:00:00Z"},
             "holdFor":"PT15M","offerFor":"PT48H","places":[{"fr":"Paris"}],"unheardOf":true}""";

    static final String PROGRAMME = """
            {"programme":"PILOT","version":1,"title":{"fr":"Piloter la transformation","en":"Leading change"},
             "family":"Management","summary":{"fr":"Un cycle <b>dense</b>."},"presentation":{"fr":"Premier.\\n\\nSecond."},
             "modules":[{"number":1,"title":{"fr":"Gouverner"},"objective":{"fr":"Savoir"},"kind":"SEMINAR","halfDays":4}],
             "objectives":[{"fr":"Agir"}],"methods":[{"fr":"Récits"}],"audience":{"fr":"Cadres"},
             "contact":{"role":{"fr":"Responsable"},"email":"formation@example.org"},"cohorts":[%s]}""".formatted(COHORT);

    static final String PROGRAMMES = """
            {"items":[%s],"page":0,"size":20,"hasNext":false}""".formatted(PROGRAMME);

    static final String SEATS = """
            {"cohort":"PILOT-27","capacity":20,"held":2,"offered":0,"confirmed":15,"free":3,"waiting":0}""";

    static final String TIMETABLE = """
            {"cohort":"PILOT-27","sessions":[{"session":"s1","module":{"number":1,"title":{"fr":"Gouverner"}},
             "startsAt":"2027-09-14T09:00:00","endsAt":"2027-09-14T12:30:00","zone":"Europe/Paris",
             "place":{"name":"Paris","address":"1 rue de la Paix","kind":"SITE"}}]}""";

    static final String INVOICE = """
            {"invoice":"i1","number":"F00000001","documentNumber":1,"enrolment":"e1","person":"p1","cohort":"PILOT-27",
             "seller":{"name":"École","siret":"13002526500013","address":{"street":"1 rue","postalCode":"75007","city":"Paris"}},
             "payer":{"kind":"ORGANISATION","name":"Préfecture","siret":"13002526500013","serviceCode":"SRV-1",
              "address":{"street":"2 rue","postalCode":"69003","city":"Lyon"}},
             "issuedOn":"2027-06-15","dueOn":"2027-07-15",
             "lines":[{"label":"Piloter la transformation","quantity":1,
              "unitPrice":{"amount":"7850.00","currency":"EUR"},"amount":{"amount":"7850.00","currency":"EUR"}}],
             "total":{"amount":"7850.00","currency":"EUR"},
             "vat":{"category":"E","rate":"0","exemption":"CGI art. 261-4-4° a"},"previousHash":"","hash":"abc123"}""";

    private Samples() {}

    static String enrolment(String state, int version, String more) {
        return """
                {"enrolment":"e1","cohort":"PILOT-27","programme":"PILOT","title":{"fr":"Piloter la transformation"},
                 "startsOn":"2027-09-14","endsOn":"2027-11-30","price":{"amount":"7850.00","currency":"EUR"},
                 "person":"p1","payer":{"kind":"ORGANISATION","name":"Préfecture","siret":"13002526500013",
                 "address":{"street":"1 rue","postalCode":"75007","city":"Paris"}},"ticket":1,"state":"%s",
                 "requestedAt":"2027-06-15T07:00:01Z","version":%d,"correlationId":"c1",
                 "history":[{"at":"2027-06-15T07:00:01Z","event":"EnrolmentRequested","reason":"REQUESTED"}]%s}""".formatted(state, version, more);
    }
}

package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FinancePagesTest extends WithGateway {

    private static final String INVOICE = """
            {"invoice":"i1","number":"F00000001","documentNumber":1,"enrolment":"e1","person":"p1","cohort":"PILOT-27",
             "seller":{"name":"École","siret":"13002526500013","address":{"street":"1 rue","postalCode":"75007","city":"Paris"}},
             "payer":{"kind":"ORGANISATION","name":"Préfecture","siret":"13002526500013","serviceCode":"SRV-1",
              "address":{"street":"2 rue","postalCode":"69003","city":"Lyon"}},
             "issuedOn":"2027-06-15","dueOn":"2027-07-15",
             "lines":[{"label":"Piloter la transformation","quantity":1,
              "unitPrice":{"amount":"7850.00","currency":"EUR"},"amount":{"amount":"7850.00","currency":"EUR"}}],
             "total":{"amount":"7850.00","currency":"EUR"},
             "vat":{"category":"E","rate":"0","exemption":"CGI art. 261-4-4° a"},"previousHash":"","hash":"abc123"}""";

    @Test
    void invoices_are_listed_and_each_shows_its_lines_and_its_hash() {
        SERVICES.answers(
                "GET /api/billing/invoices",
                200,
                "{\"items\":[" + INVOICE + "],\"page\":0,\"size\":20,\"hasNext\":false}");
        SERVICES.answers("GET /api/billing/invoices/i1", 200, INVOICE);
        Browser finance = signedIn("FINANCE_OFFICER");

        String list = finance.get("/finance/invoices").body();
        String english = finance.get("/finance/invoices/i1?lang=en").body();

        assertThat(list).contains("F00000001", "15 juin 2027", "Préfecture");
        assertThat(english)
                .contains("Piloter la transformation", "€7,850.00", "abc123", "CGI art. 261-4-4° a", "SRV-1");
    }
}

package cursus.billing.files.events;

import cursus.billing.invoices.Address;
import cursus.billing.invoices.Payer;
import cursus.billing.invoices.Sale;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What billing reads of EnrolmentConfirmed. */
record ConfirmedFields(
        String enrolment,
        String cohort,
        String person,
        PayerFields payer,
        Money price,
        TitleFields title,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<Integer> seats) {

    record TitleFields(String fr) {}

    record PayerFields(
            String kind,
            String name,
            String siret,
            Optional<String> serviceCode,
            Optional<String> engagementNumber,
            AddressFields address) {

        Payer toPayer() {
            return new Payer(kind, name, siret, serviceCode, engagementNumber, address.toAddress());
        }
    }

    record AddressFields(String street, String postalCode, String city) {

        Address toAddress() {
            return new Address(street, postalCode, city);
        }
    }

    Sale toSale() {
        return new Sale(enrolment, person, cohort, payer.toPayer(), title.fr(), startsOn, endsOn, price, seats);
    }
}

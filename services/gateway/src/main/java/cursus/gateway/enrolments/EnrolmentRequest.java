package cursus.gateway.enrolments;

import cursus.gateway.portal.FormFields;
import java.util.Optional;

/** What the enrolment service is asked: seats in a cohort, and who pays. */
record EnrolmentRequest(String cohort, Payer payer, int seats, boolean takesFewer) {

    static final String SEATS = "seats";
    private static final String TAKES_FEWER = "takesFewer";

    record Payer(
            String kind,
            String name,
            String siret,
            Optional<String> serviceCode,
            Optional<String> engagementNumber,
            Enrolment.Address address) {}

    /** A form that was shown before it could be asked has no such field. */
    private static int seats(FormFields fields) {
        return fields.form().values().containsKey(SEATS) ? fields.wholeNumber(SEATS) : 1;
    }

    static EnrolmentRequest from(String cohort, FormFields fields) {
        Enrolment.Address address = new Enrolment.Address(
                fields.required("payer.address.street"),
                fields.required("payer.address.postalCode"),
                fields.required("payer.address.city"));
        return new EnrolmentRequest(
                cohort,
                new Payer(
                        "ORGANISATION",
                        fields.required("payer.name"),
                        // People type it in groups, as it is printed.
                        fields.required("payer.siret").replaceAll("\\s", ""),
                        fields.optional("payer.serviceCode"),
                        fields.optional("payer.engagementNumber"),
                        address),
                seats(fields),
                fields.optional(TAKES_FEWER).isPresent());
    }
}

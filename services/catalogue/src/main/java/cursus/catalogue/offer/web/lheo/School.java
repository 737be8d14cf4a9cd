package cursus.catalogue.offer.web.lheo;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is responsible for the offer, as an operator settles it under {@code cursus.catalogue.school}.
 *
 * @param activity the eleven digits and letters of its declaration of activity
 * @param email where questions about the whole offer go
 */
@ConfigurationProperties("cursus.catalogue.school")
record School(String name, String siret, String activity, String email, Address address) {

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final int ACTIVITY = 11;
    private static final int POSTAL_CODE = 5;

    record Address(String street, String postalCode, String city) {}

    School {
        if (!SIRET.matcher(siret).matches()) {
            throw new IllegalArgumentException("cursus.catalogue.school.siret has to have fourteen digits");
        }
        if (activity.length() != ACTIVITY) {
            throw new IllegalArgumentException("cursus.catalogue.school.activity has to have eleven characters");
        }
        if (address.postalCode().length() != POSTAL_CODE) {
            throw new IllegalArgumentException("cursus.catalogue.school.address.postal-code has to have five digits");
        }
    }
}

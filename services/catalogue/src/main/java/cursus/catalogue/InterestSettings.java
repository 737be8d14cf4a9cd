package cursus.catalogue;

import cursus.catalogue.interest.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator settles under {@code cursus.catalogue.interest}.
 *
 * @param toConfirm how long an address waits for its confirmation before it is forgotten
 * @param keepAfterOpening how long an address is kept after registration has opened: longer than notification tries to
 *     send a mail
 * @param betweenLinks how long one address gets no other confirmation mail, however often it is given
 * @param links how many confirmation mails one address gets for one cohort
 * @param most how many addresses may wait for one cohort
 */
@ConfigurationProperties("cursus.catalogue.interest")
record InterestSettings(
        @DefaultValue("48h") Duration toConfirm,
        @DefaultValue("7d") Duration keepAfterOpening,
        @DefaultValue("10m") Duration betweenLinks,
        @DefaultValue("3") int links,
        @DefaultValue("10000") int most) {

    Patience patience() {
        return new Patience(toConfirm, keepAfterOpening, betweenLinks, links, most);
    }
}

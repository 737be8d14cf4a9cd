package cursus.catalogue.interest;

import java.time.Duration;

/**
 * How long what is known.
 *
 * @param toConfirm how long an address waits for its confirmation
 * @param afterOpening how long an address is kept after registration has opened, so that its mail can still be sent again
 * @param betweenLinks how long nobody gets another confirmation mail
 * @param links how many confirmation mails an address gets at most
 * @param most how many may wait for one cohort
 */
public record Patience(Duration toConfirm, Duration afterOpening, Duration betweenLinks, int links, int most) {}

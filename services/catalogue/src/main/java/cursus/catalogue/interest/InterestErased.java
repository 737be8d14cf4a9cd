package cursus.catalogue.interest;

import cursus.messaging.Erasure;

/** Nothing is known any more of whoever was interested. */
public record InterestErased(String interest) implements Erasure {}

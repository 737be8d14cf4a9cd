package cursus.gateway.catalogue;

/** How full a cohort is. */
public record Seats(int capacity, int held, int offered, int confirmed, int free, int waiting) {}

package cursus.gateway.calls;

import java.util.List;

/** One page of a service's list. */
public record Paged<T>(List<T> items, int page, int size, boolean hasNext) {}

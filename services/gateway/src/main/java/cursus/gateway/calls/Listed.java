package cursus.gateway.calls;

import java.util.List;

/** A short list that is never paged. */
public record Listed<T>(List<T> items) {}

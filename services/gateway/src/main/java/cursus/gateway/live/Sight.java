package cursus.gateway.live;

/**
 * What a page would show now.
 *
 * @param stamp another one exactly when the page would look different
 * @param lively whether it may change at any moment, so that it is worth looking often
 */
public record Sight(String stamp, boolean lively) {}

package cursus.gateway.live;

import java.time.Duration;

/**
 * How often a stream looks, how long it lasts, and how many there may be.
 *
 * @param often while something may change at any moment
 * @param seldom otherwise, and while a service is away
 * @param heartbeat the longest silence: proxies take a longer one for the end
 * @param longest after which the browser has to ask anew, so that whoever left unnoticed costs nothing for long
 * @param retry after which the browser asks anew
 * @param perSession a browser holds six connections to one host, and pages need some
 * @param perInstance each one is a thread and some calls per second
 */
record Pace(
        Duration often,
        Duration seldom,
        Duration heartbeat,
        Duration longest,
        Duration retry,
        int perSession,
        int perInstance) {

    static final Pace USUAL = new Pace(
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofSeconds(2),
            4,
            1_000);
}

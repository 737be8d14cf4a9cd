package cursus.gateway.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open what. What is not named here is denied. */
final class Access {

    /** The pages that exist only for those who have signed in. */
    static final RequestMatcher SIGNED_IN_PAGES = new OrRequestMatcher(
            page("/enrolments/**"),
            page("/messages/**"),
            page("/cohorts/*/enrol"),
            page("/officer/**"),
            page("/finance/**"),
            page("/admin/**"));

    private static final String[] OPEN_PAGES = {
        "/",
        "/programmes/*",
        "/documents/*",
        "/cohorts/*.ics",
        "/cohorts/*/interest",
        "/interest/*",
        "/interest/*/unsubscribe",
        "/openings.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/developers",
        "/seats",
        "/receipts",
        "/legal",
        "/privacy",
        "/accessibility",
        "/webjars/**",
        "/theme/**"
    };

    /**
     * Where the links of mails lead. The link is the proof, and who presses the button has no session that could prove
     * more; a mail program that unsubscribes somebody has nothing but the link (RFC 8058).
     */
    static final RequestMatcher PAGES_BY_LINK =
            new OrRequestMatcher(posted("/interest/*"), posted("/interest/*/unsubscribe"));

    static final RequestMatcher API = page("/api/**");

    /**
     * What anybody may do without a session, so that no session's proof is asked for: to ask to be told of an opening, and
     * what a link in a mail is for. A mail program that unsubscribes somebody has nothing but that link (RFC 8058).
     */
    static final RequestMatcher BY_LINK = new OrRequestMatcher(
            posted("/api/catalogue/cohorts/*/interest"),
            posted("/api/catalogue/interest/*/confirm"),
            posted("/api/catalogue/interest/*/unsubscribe"));

    private static final RequestMatcher CHECKED_BY_PEOPLE = posted("/receipts");
    private static final RequestMatcher CHECKED_BY_PROGRAMS = posted("/api/enrolment/receipts/check");

    /**
     * What changes nothing and shows nothing of the reader: a page of somebody else's may as well send it, so that no session
     * is made for a proof of where it comes from.
     */
    static final RequestMatcher CHECKS = new OrRequestMatcher(CHECKED_BY_PEOPLE, CHECKED_BY_PROGRAMS);

    /** The same for everybody, whoever asks. */
    static final RequestMatcher FILES = new OrRequestMatcher(page("/webjars/**"), page("/theme/**"));

    private Access() {}

    static void ofApi(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(GET, "/api/catalogue/**", "/api/scheduling/cohorts/*/sessions")
                .permitAll()
                .requestMatchers(GET, "/api/enrolment/cohorts/*/seats", "/api/enrolment/receipts/keys")
                .permitAll()
                .requestMatchers(GET, "/api/openapi", "/api/*/openapi")
                .permitAll()
                .requestMatchers(BY_LINK, CHECKED_BY_PROGRAMS)
                .permitAll()
                // Which role may do what is the service's own rule; it verifies the token again.
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(GET, "/livez", "/readyz")
                .permitAll();
    }

    static void ofPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(GET, OPEN_PAGES)
                .permitAll()
                .requestMatchers(HEAD, OPEN_PAGES)
                .permitAll()
                .requestMatchers(POST, "/cohorts/*/interest")
                .permitAll()
                .requestMatchers(PAGES_BY_LINK, CHECKED_BY_PEOPLE)
                .permitAll()
                .requestMatchers("/cohorts/*/enrol")
                .hasRole(Roles.REGISTRANT)
                .requestMatchers(GET, "/enrolments")
                .hasRole(Roles.REGISTRANT)
                .requestMatchers(POST, "/enrolments/*/confirmation")
                .hasRole(Roles.REGISTRANT)
                .requestMatchers("/enrolments/**")
                .hasAnyRole(Roles.REGISTRANT, Roles.TRAINING_OFFICER)
                .requestMatchers("/messages/**")
                .hasRole(Roles.REGISTRANT)
                .requestMatchers("/officer/**")
                .hasRole(Roles.TRAINING_OFFICER)
                .requestMatchers("/finance/**")
                .hasRole(Roles.FINANCE_OFFICER)
                .requestMatchers("/admin/**")
                .hasRole(Roles.ADMINISTRATOR);
    }

    static void ofErrorPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
    }

    private static RequestMatcher posted(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(POST, pattern);
    }

    private static RequestMatcher page(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}

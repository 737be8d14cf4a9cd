package cursus.gateway.protection;

import cursus.web.SecurityRefusals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** How often one address, and one person, may ask. Neither is ever told to a log or a metric. */
@Component
public class RateLimits {

    static final String KIND = "kind";

    private static final Pattern HAVE_MAIL_SENT = Pattern.compile("(/api/catalogue)?/cohorts/[^/]+/interest/?");

    private final MeterRegistry meters;
    private final SecurityRefusals refusals;
    private final RateLimit ofAddresses;
    private final RateLimit ofPersons;
    private final RateLimit ofMails;

    RateLimits(ProtectionSettings settings, MeterRegistry meters, SecurityRefusals refusals) {
        this.meters = meters;
        this.refusals = refusals;
        ProtectionSettings.Rate rate = settings.rate();
        this.ofAddresses = limit("address", RateLimits::address, new RequestRate(rate.perAddress(), rate));
        this.ofPersons = limit("person", _ -> person(), new RequestRate(rate.perPerson(), rate));
        ProtectionSettings.Mails mails = settings.mails();
        this.ofMails = limit(
                "mails",
                RateLimits::addressThatHasMailSent,
                new RequestRate(mails.perAddress(), rate.withPeriod(mails.period())));
    }

    /** For after the sign-in has been looked at. A person has one measure, by session and by token together. */
    public Filter perPerson() {
        return ofPersons;
    }

    RateLimit perAddress() {
        return ofAddresses;
    }

    /** Of what sends a mail to whomever somebody names: nobody's mailbox is to be filled from here. */
    RateLimit ofMails() {
        return ofMails;
    }

    private RateLimit limit(String kind, Function<HttpServletRequest, Optional<String>> whose, RequestRate rate) {
        Counter refused = Counter.builder("cursus.gateway.rate.refused")
                .description("requests refused because somebody asked too often")
                .tag(KIND, kind)
                .register(meters);
        Gauge.builder("cursus.gateway.rate.remembered", rate, RequestRate::remembered)
                .description("how many are being counted; beyond the limit the quietest are forgotten")
                .tag(KIND, kind)
                .register(meters);
        return new RateLimit(whose, rate, refused, refusals);
    }

    private static Optional<String> address(HttpServletRequest request) {
        return Optional.of(Addresses.counted(request.getRemoteAddr()));
    }

    /** By the path as the container understood it, at the page and at the API behind it alike. */
    private static Optional<String> addressThatHasMailSent(HttpServletRequest request) {
        return HAVE_MAIL_SENT.matcher(request.getServletPath()).matches() && "POST".equals(request.getMethod())
                ? address(request)
                : Optional.empty();
    }

    private static Optional<String> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(reader -> !(reader instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}

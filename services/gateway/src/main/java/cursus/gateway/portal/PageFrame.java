package cursus.gateway.portal;

import cursus.gateway.language.PortalLanguage;
import cursus.gateway.security.Roles;
import cursus.web.Correlation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page's content: navigation by role, language, who signed in. Pages call it {@code @frame}. */
@Component("frame")
public class PageFrame {

    /**
     * An entry of the navigation; its words are {@code nav.<name>}.
     *
     * @param current as {@code aria-current} says it: this page, or one below it; empty for another
     */
    public record Entry(String name, String path, String current) {}

    private final FrontEndLibraries libraries;
    private final Wording wording;

    PageFrame(FrontEndLibraries libraries, Wording wording) {
        this.libraries = libraries;
        this.wording = wording;
    }

    public List<Entry> navigation() {
        return Stream.of(
                        entry("programmes", "/", true),
                        entry("enrolments", "/enrolments", has(Roles.REGISTRANT)),
                        entry("messages", "/messages", has(Roles.REGISTRANT)),
                        entry("officer", "/officer", has(Roles.TRAINING_OFFICER)),
                        entry("desk", "/officer/messages", has(Roles.TRAINING_OFFICER)),
                        entry("finance", "/finance/invoices", has(Roles.FINANCE_OFFICER)),
                        entry("system", "/admin/system", has(Roles.ADMINISTRATOR)),
                        entry("letters", "/admin/dead-letters", has(Roles.ADMINISTRATOR)))
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean has(String role) {
        return reader().stream()
                .flatMap(reader -> reader.getAuthorities().stream())
                .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority()));
    }

    public boolean signedIn() {
        return reader().isPresent();
    }

    /** How the reader is addressed. */
    public String name() {
        return reader().map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .map(PageFrame::nameOf)
                .orElse("");
    }

    public String language() {
        return PortalLanguage.current().getLanguage();
    }

    public String otherLanguage() {
        return Locale.FRENCH.getLanguage().equals(language()) ? "en" : "fr";
    }

    /** This same page in the other language. */
    public String inOtherLanguage() {
        return here().replaceQueryParam("lang", otherLanguage()).build().toUriString();
    }

    /** A page that answers a form: a link to the other language would lose what was typed. */
    public boolean answersForm() {
        return "POST".equals(request().getMethod());
    }

    /** This same page, to try it once more; empty where that would send a form again. */
    public String again() {
        return "GET".equals(request().getMethod()) ? here().build().toUriString() : "";
    }

    /** Under which the logs of every service know this request. */
    public String reference() {
        return Correlation.of(request());
    }

    /** What a page's title begins with: that its form was refused is the first thing a screen reader says. */
    public String mark(Form form) {
        return form.refused() ? wording.say("form.error") + " " : "";
    }

    public String bootstrap() {
        return libraries.bootstrap();
    }

    public String htmx() {
        return libraries.htmx();
    }

    public String events() {
        return libraries.events();
    }

    private static Optional<Entry> entry(String name, String path, boolean shown) {
        return shown ? Optional.of(new Entry(name, path, current(path))) : Optional.empty();
    }

    private static String current(String path) {
        if (path().equals(path)) {
            return "page";
        }
        String below = "/".equals(path) ? "/programmes/" : path + "/";
        boolean another = "/officer".equals(path) && (path() + "/").startsWith("/officer/messages/");
        return path().startsWith(below) && !another ? "true" : "";
    }

    private static String nameOf(OidcUser reader) {
        String given = Optional.ofNullable(reader.getGivenName()).orElse("");
        String usual = Optional.ofNullable(reader.getClaimAsString("usual_name"))
                .or(() -> Optional.ofNullable(reader.getFamilyName()))
                .orElse("");
        return (given + " " + usual).strip();
    }

    private static Optional<Authentication> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof OidcUser);
    }

    private static UriComponentsBuilder here() {
        return UriComponentsBuilder.fromPath(path())
                .query(Optional.ofNullable(request().getQueryString()).orElse(""));
    }

    /** As asked for by the browser, also on an error page. */
    private static String path() {
        Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request().getRequestURI();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}

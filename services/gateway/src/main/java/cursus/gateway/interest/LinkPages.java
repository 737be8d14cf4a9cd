package cursus.gateway.interest;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Problem;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.portal.PageHead;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links of mails lead. Opening one does nothing yet, since programs open the links of mails to look for harm;
 * a button does it. Whoever has the link may press it: there is no session, no sign-in, and no token of a form.
 */
@Controller
class LinkPages {

    private static final String LINK = "/interest/{token}";
    private static final String LEAVE = LINK + "/unsubscribe";

    private final InterestCalls calls;
    private final CatalogueCalls catalogue;
    private final Wording wording;

    LinkPages(InterestCalls calls, CatalogueCalls catalogue, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    @GetMapping(LINK)
    ModelAndView look(@PathVariable String token) {
        return looked(token, "confirm");
    }

    @PostMapping(LINK)
    ModelAndView confirm(@PathVariable String token) {
        return done(token, "confirm", calls.confirm(token));
    }

    @GetMapping(LEAVE)
    ModelAndView lookBeforeLeaving(@PathVariable String token) {
        return looked(token, "leave");
    }

    /** By the page's button, or at one click in a mail program, which sends a form of its own (RFC 8058). */
    @PostMapping(LEAVE)
    ModelAndView leave(@PathVariable String token) {
        return done(token, "leave", calls.unsubscribe(token));
    }

    private ModelAndView looked(String token, String wanted) {
        try {
            return page(token, wanted, false, calls.look(token));
        } catch (CallRefused refused) {
            if (refused.status() >= 500) {
                throw refused;
            }
            return over(refused.problem());
        }
    }

    private ModelAndView done(String token, String wanted, Answer<Standing> answer) {
        return switch (answer) {
            case Answer.Given(Standing standing) -> page(token, wanted, true, standing);
            case Answer.Refused(Problem problem) -> over(problem);
        };
    }

    /** @param done it was just done, so that the page says so first */
    private ModelAndView page(String token, String wanted, boolean done, Standing standing) {
        Optional<Cohort> cohort =
                Panel.of(() -> catalogue.cohort(standing.cohort())).content();
        return framed(HttpStatus.OK)
                .addObject("token", token)
                .addObject("wanted", wanted)
                .addObject("done", done)
                .addObject("standing", Optional.of(standing))
                .addObject("cohort", cohort);
    }

    private ModelAndView over(Problem problem) {
        return framed(HttpStatus.valueOf(problem.status()))
                .addObject("standing", Optional.empty())
                .addObject("sentence", problem.sentence().orElseGet(() -> wording.say("interest.link.unknown")));
    }

    /** Nothing about it may be told elsewhere: whoever has the address may do what it is for. */
    private ModelAndView framed(HttpStatus status) {
        return new ModelAndView("interest-link", status)
                .addObject("head", new PageHead(wording.say("interest.title"), "", List.of(), false));
    }
}

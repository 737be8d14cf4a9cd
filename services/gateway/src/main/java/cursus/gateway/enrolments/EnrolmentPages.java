package cursus.gateway.enrolments;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.OutcomeUnknown;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.live.EventStreams;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Listing;
import cursus.gateway.portal.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** A registrant's files, and the page where one lives from request to confirmation. */
@Controller
class EnrolmentPages {

    private static final String TERMS = "termsAccepted";
    private static final String CONFIRMATION = "/enrolments/{id}/confirmation";
    private static final String CANCELLATION = "/enrolments/{id}/cancellation";

    private final EnrolmentCalls calls;
    private final EventStreams streams;
    private final Wording wording;

    EnrolmentPages(EnrolmentCalls calls, EventStreams streams, Wording wording) {
        this.calls = calls;
        this.streams = streams;
        this.wording = wording;
    }

    @GetMapping("/enrolments")
    ModelAndView mine(@RequestParam Map<String, String> query) {
        Listing listing = Listing.of("/enrolments", query);
        return new ModelAndView("enrolments")
                .addObject("enrolments", calls.mine(listing))
                .addObject("listing", listing);
    }

    @GetMapping("/enrolments/{id}")
    ModelAndView one(@PathVariable String id) {
        return page(id, Form.empty(), HttpStatus.OK);
    }

    /** The part that changes by itself; nothing when what the page shows is still true. */
    @GetMapping("/enrolments/{id}/live")
    Object live(@PathVariable String id, @RequestParam(defaultValue = "") String version) {
        EnrolmentView view = EnrolmentView.of(id, calls, wording);
        if (view.stamp().equals(version)) {
            return ResponseEntity.noContent().build();
        }
        return page("enrolment-live", view, Form.empty(), HttpStatus.OK)
                .addObject("stateChanged", !view.sameStateAs(version));
    }

    /** Tells the page when to ask for that part. */
    @GetMapping(path = "/enrolments/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.tell(request, response, new EnrolmentWatch(id, calls, wording));
    }

    @PostMapping(path = CONFIRMATION, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String id, @RequestParam Map<String, String> typed) {
        return page(id, Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(path = CONFIRMATION, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView confirm(@PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Form form = Form.typed(typed);
        return switch (sent(id, () -> calls.confirm(id, "true".equals(form.value(TERMS))))) {
            case Answer.Given<Enrolment> _ -> done(id, "enrolment.confirmed", notices);
            case Answer.Refused(var problem) -> refused(id, form, problem);
        };
    }

    @PostMapping(CANCELLATION)
    ModelAndView cancel(@PathVariable String id, RedirectAttributes notices) {
        return switch (sent(id, () -> calls.cancel(id))) {
            case Answer.Given<Enrolment> _ -> done(id, "enrolment.cancelled", notices);
            case Answer.Refused(var problem) -> refused(id, Form.empty(), problem);
        };
    }

    /** After a refused form, the address bar holds the form's address: reloading it leads back to the file. */
    @GetMapping({CONFIRMATION, CANCELLATION})
    ModelAndView back(@PathVariable String id) {
        return new ModelAndView("redirect:/enrolments/{id}").addObject("id", id);
    }

    /** Without an answer nobody knows whether it was done; the file shows it. */
    private static Answer<Enrolment> sent(String id, Supplier<Answer<Enrolment>> call) {
        try {
            return call.get();
        } catch (ServiceAway away) {
            throw new OutcomeUnknown(away, "/enrolments/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
        }
    }

    private ModelAndView done(String id, String notice, RedirectAttributes notices) {
        notices.addFlashAttribute("notice", wording.say(notice));
        return back(id);
    }

    private ModelAndView refused(String id, Form form, Problem problem) {
        return page(id, form.refusedBy(problem, wording.say("refused")), HttpStatus.valueOf(problem.status()));
    }

    private ModelAndView page(String id, Form form, HttpStatus status) {
        EnrolmentView view = EnrolmentView.of(id, calls, wording);
        ModelAndView page = page("enrolment", view, form, status);
        return view.file().asksReader() ? page.addObject(LanguageSwitch.FORM_ID, "typed") : page;
    }

    private static ModelAndView page(String template, EnrolmentView view, Form form, HttpStatus status) {
        return new ModelAndView(template, status).addObject("view", view).addObject("form", form);
    }
}

package cursus.gateway.enrolments;

import cursus.gateway.calls.Answer;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.Wording;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A registrant's files, and the page where one lives from request to confirmation. */
@Controller
class EnrolmentPages {

    private final EnrolmentCalls calls;
    private final Wording wording;
    private final Clock clock = Clock.systemUTC();

    EnrolmentPages(EnrolmentCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping("/enrolments")
    ModelAndView mine(@RequestParam(defaultValue = "0") int page) {
        return new ModelAndView("enrolments").addObject("enrolments", calls.mine(page));
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

    @PostMapping("/enrolments/{id}/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam(defaultValue = "false") boolean termsAccepted) {
        return shown(id, calls.confirm(id, termsAccepted));
    }

    @PostMapping("/enrolments/{id}/cancellation")
    ModelAndView cancel(@PathVariable String id) {
        return shown(id, calls.cancel(id));
    }

    /** After a refused form, the address bar holds the form's address: reloading it leads back to the file. */
    @GetMapping({"/enrolments/{id}/confirmation", "/enrolments/{id}/cancellation"})
    ModelAndView back(@PathVariable String id) {
        return new ModelAndView("redirect:/enrolments/{id}").addObject("id", id);
    }

    private ModelAndView shown(String id, Answer<Enrolment> answer) {
        return switch (answer) {
            case Answer.Given<Enrolment> _ -> back(id);
            case Answer.Refused(var problem) ->
                page(id, Form.empty().refusedBy(problem, wording.say("refused")), HttpStatus.valueOf(problem.status()));
        };
    }

    private ModelAndView page(String id, Form form, HttpStatus status) {
        return page("enrolment", EnrolmentView.of(id, calls, wording), form, status);
    }

    private ModelAndView page(String template, EnrolmentView view, Form form, HttpStatus status) {
        return new ModelAndView(template, status)
                .addObject("view", view)
                .addObject("form", form)
                .addObject("lively", view.lively(clock.instant()));
    }
}

package cursus.gateway.officer.cohorts;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.OutcomeUnknown;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.officer.Seen;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page for all that may be done with a cohort: each first shows what it would come to, and then is done. */
@Controller
@RequestMapping("/officer/cohorts/{cohort}/terms")
class TermsPages {

    private static final String ACT = "act";
    private static final String SURE = "sure";
    private static final String ADD = "add";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;

    private final TermsCalls calls;
    private final Wording wording;

    TermsPages(TermsCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView terms(@PathVariable String cohort) {
        CohortTerms terms = calls.terms(cohort);
        return page(cohort, Optional.of(terms), Act.CHANGES, TermsForm.of(terms), HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        return page(cohort, calls.termsUnlessAway(cohort), act(typed), Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(params = {ADD, NOT_SHOWN_IN})
    ModelAndView oneMorePlace(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        Form more = form.withRows(TermsForm.PLACES, "fr", form.rows(TermsForm.PLACES) + 1);
        return page(cohort, calls.termsUnlessAway(cohort), Act.CHANGES, more, HttpStatus.OK);
    }

    @PostMapping(params = {"!" + ADD, "!" + SURE, NOT_SHOWN_IN})
    ModelAndView look(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        Act act = act(typed);
        Form form = TermsForm.tidy(Form.typed(typed));
        FormFields fields = new FormFields(form, wording);
        Map<String, Object> body = TermsForm.body(act, form, fields);
        Optional<CohortTerms> terms = calls.termsUnlessAway(cohort);
        if (!fields.readable()) {
            return page(cohort, terms, act, fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.preview(cohort, act, body)) {
                case Answer.Given<CohortTerms.Preview>(var preview) ->
                    page(cohort, terms, act, form, HttpStatus.OK)
                            .addObject("preview", preview)
                            .addObject(SURE, Seen.mark(body));
                case Answer.Refused<CohortTerms.Preview>(Problem problem) -> refused(cohort, act, form, problem);
            };
        } catch (ServiceAway away) {
            return page(cohort, Optional.empty(), act, form, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Does what was looked at; what was typed differently since then is looked at first. */
    @PostMapping(params = {"!" + ADD, SURE, NOT_SHOWN_IN})
    ModelAndView carryOut(
            @PathVariable String cohort, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Act act = act(typed);
        Form form = TermsForm.tidy(Form.typed(typed));
        FormFields fields = new FormFields(form, wording);
        Map<String, Object> body = TermsForm.body(act, form, fields);
        if (!fields.readable() || !Seen.mark(body).equals(typed.get(SURE))) {
            return look(cohort, typed);
        }
        try {
            return switch (calls.carryOut(cohort, act, body)) {
                case Answer.Given<CohortTerms> _ -> {
                    notices.addFlashAttribute("notice", wording.say("terms.done." + act.slug()));
                    yield new ModelAndView("redirect:/officer/cohorts/{cohort}/terms").addObject("cohort", cohort);
                }
                case Answer.Refused<CohortTerms>(Problem problem) -> refused(cohort, act, form, problem);
            };
        } catch (ServiceAway away) {
            throw new OutcomeUnknown(away, "/officer/cohorts/" + cohort + "/terms");
        }
    }

    /** What was typed stays, upon the revision of now: the terms of now stand above it. */
    private ModelAndView refused(String cohort, Act act, Form form, Problem problem) {
        Optional<CohortTerms> terms = calls.termsUnlessAway(cohort);
        Form marked = form;
        for (Problem.FieldProblem wrong : problem.errors()) {
            marked = marked.withError(inForm(act, wrong.field()), wrong.message());
        }
        boolean changed = problem.is("cohort-changed");
        if (changed || problem.errors().isEmpty()) {
            marked = marked.withMessage(problem.sentence().orElse(wording.say("refused")));
        }
        return changed
                ? page(cohort, terms, act, upon(terms, marked), HttpStatus.CONFLICT)
                : page(cohort, terms, act, marked, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Form upon(Optional<CohortTerms> terms, Form form) {
        return terms.map(now -> TermsForm.upon(now, form)).orElse(form);
    }

    /** Some fields have another name in the form, where several acts are on one page. */
    private static String inForm(Act act, String field) {
        if (act == Act.CANCELLATION && field.equals("reason")) {
            return "why";
        }
        return field.startsWith("registration.") ? field.substring("registration.".length()) : field;
    }

    /** Without the terms of now, while the catalogue is away, at least what was typed is not lost. */
    private ModelAndView page(
            String cohort, Optional<CohortTerms> terms, Act act, Form answered, HttpStatus otherwise) {
        boolean away = terms.isEmpty();
        Form form = away ? answered.withMessage(wording.say("away.catalogue")) : answered;
        ModelAndView page = new ModelAndView("officer/terms", away ? HttpStatus.SERVICE_UNAVAILABLE : otherwise)
                .addObject("cohort", cohort)
                .addObject("act", act)
                .addObject("acts", Act.values())
                .addObject("typed", form)
                .addObject("untouched", terms.map(TermsForm::of).orElse(form))
                .addObject("form", form)
                .addObject("vats", TermsForm.VAT)
                .addObject("admissions", TermsForm.ADMISSIONS)
                .addObject("kinds", TermsForm.PLACE_KINDS)
                .addObject("reasons", TermsForm.REASONS)
                .addObject(LanguageSwitch.FORM_ID, "typed-" + act.slug());
        terms.ifPresent(
                now -> page.addObject("terms", now).addObject("interest", Panel.of(() -> calls.interest(cohort))));
        return page;
    }

    private static Act act(Map<String, String> typed) {
        return Act.of(typed.getOrDefault(ACT, ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}

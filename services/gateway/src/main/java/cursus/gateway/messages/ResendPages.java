package cursus.gateway.messages;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending several messages again for one reason: those that an officer's list shows, less those that they untick. */
@Controller
class ResendPages {

    private static final String RESEND = DeskList.PATH + "/resend";
    private static final String CHOSEN = "deliveries";
    private static final String REASON = "reason";

    private final MessageCalls calls;
    private final MessageWording messageWording;
    private final Wording wording;

    ResendPages(MessageCalls calls, MessageWording messageWording, Wording wording) {
        this.calls = calls;
        this.messageWording = messageWording;
        this.wording = wording;
    }

    @GetMapping(RESEND)
    ModelAndView preview(@RequestParam Map<String, String> query) {
        DeskList list = DeskList.of(query).firstHundred();
        try {
            return preview(list, calls.all(list));
        } catch (CallRefused refused) {
            if (refused.problem().is("filter-unknown")) {
                // The list says what is wrong with it.
                return new ModelAndView("redirect:" + list.address());
            }
            throw refused;
        }
    }

    private static ModelAndView preview(DeskList list, Paged<DeskMessage> found) {
        return page(list, Optional.of(found), OrderKey.newIn(Form.empty()), HttpStatus.OK)
                .addObject(
                        "chosen",
                        found.items().stream().map(DeskMessage::delivery).toList());
    }

    @PostMapping(path = RESEND, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam MultiValueMap<String, String> typed) {
        return answer(typed, Form.typed(typed.toSingleValueMap()), HttpStatus.OK);
    }

    @PostMapping(path = RESEND, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView resend(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed.toSingleValueMap()), wording);
        String reason = fields.required(REASON);
        Form form = chosen(typed).isEmpty()
                ? fields.form().withError(CHOSEN, wording.say("desk.several.nothing"))
                : fields.form();
        Form keyed = OrderKey.in(form);
        return keyed.errors().isEmpty()
                ? order(typed, reason, keyed, notices)
                : answer(typed, keyed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView order(
            MultiValueMap<String, String> typed, String reason, Form form, RedirectAttributes notices) {
        try {
            return switch (calls.resend(chosen(typed), reason, OrderKey.of(form))) {
                case Answer.Given<ResendOutcome.All>(var outcomes) -> {
                    tell(outcomes, notices);
                    yield new ModelAndView("redirect:" + listOf(typed).withoutState());
                }
                case Answer.Refused<ResendOutcome.All>(var problem) ->
                    answer(
                            typed,
                            OrderKey.newIn(form.refusedBy(problem, wording.say("refused"))),
                            HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway unknown) {
            // Some may have been ordered. The same key makes sending the form again safe.
            return away(typed, form);
        }
    }

    private void tell(ResendOutcome.All outcomes, RedirectAttributes notices) {
        if (outcomes.ordered() > 0) {
            notices.addFlashAttribute("notice", wording.say("desk.several.resent", outcomes.ordered()));
        }
        if (!outcomes.refusals().isEmpty()) {
            notices.addFlashAttribute("warnings", messageWording.refused(outcomes));
        }
    }

    private ModelAndView answer(MultiValueMap<String, String> typed, Form form, HttpStatus status) {
        try {
            return page(listOf(typed), Optional.of(calls.all(listOf(typed))), form, status)
                    .addObject("chosen", chosen(typed));
        } catch (ServiceAway away) {
            return away(typed, form);
        }
    }

    private ModelAndView away(MultiValueMap<String, String> typed, Form form) {
        Form kept = form.withMessage(wording.say("desk.several.send-again"));
        return page(listOf(typed), Optional.empty(), kept, HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("chosen", chosen(typed));
    }

    private static ModelAndView page(DeskList list, Optional<Paged<DeskMessage>> found, Form form, HttpStatus status) {
        return new ModelAndView("officer/resend", status)
                .addObject("list", list)
                .addObject("found", found)
                .addObject("form", form)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }

    private static DeskList listOf(MultiValueMap<String, String> typed) {
        return DeskList.of(typed.toSingleValueMap()).firstHundred();
    }

    private static List<String> chosen(MultiValueMap<String, String> typed) {
        return typed.getOrDefault(CHOSEN, List.of()).stream().distinct().toList();
    }
}

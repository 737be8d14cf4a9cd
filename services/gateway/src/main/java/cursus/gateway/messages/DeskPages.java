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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer's desk: everybody's messages, what stood in the way of one, and the order to send it again. */
@Controller
class DeskPages {

    private static final String MESSAGE = DeskList.PATH + "/{delivery}";
    private static final String RESEND = MESSAGE + "/resend";
    private static final String REASON = "reason";

    private final MessageCalls calls;
    private final LetterFrame frame;
    private final MessageWording messageWording;
    private final Wording wording;

    DeskPages(MessageCalls calls, LetterFrame frame, MessageWording messageWording, Wording wording) {
        this.calls = calls;
        this.frame = frame;
        this.messageWording = messageWording;
        this.wording = wording;
    }

    @GetMapping(DeskList.PATH)
    ModelAndView all(@RequestParam Map<String, String> query) {
        DeskList list = DeskList.of(query);
        try {
            return list(list, calls.all(list), list.form(), HttpStatus.OK);
        } catch (CallRefused refused) {
            if (!refused.problem().is("filter-unknown")) {
                throw refused;
            }
            return list(
                    list,
                    new Paged<>(List.of(), 0, 0, false),
                    list.form().refusedBy(refused.problem(), wording.say("refused")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(MESSAGE)
    ModelAndView one(@PathVariable String delivery) {
        return page(delivery, Optional.of(calls.one(delivery)), OrderKey.newIn(Form.empty()), HttpStatus.OK);
    }

    @GetMapping(MESSAGE + "/copies/{copy}")
    ResponseEntity<byte[]> html(@PathVariable String delivery, @PathVariable int copy) {
        return frame.html(calls.one(delivery).copies(), copy);
    }

    @PostMapping(path = RESEND, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String delivery, @RequestParam Map<String, String> typed) {
        return answer(delivery, Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(path = RESEND, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView resend(
            @PathVariable String delivery, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String reason = fields.required(REASON);
        Form form = OrderKey.in(fields.form());
        return fields.readable()
                ? order(delivery, reason, form, notices)
                : answer(delivery, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** After a refused form, the address bar holds the form's address: reloading it leads back to the message. */
    @GetMapping(RESEND)
    ModelAndView back(@PathVariable String delivery) {
        return new ModelAndView("redirect:" + MESSAGE).addObject("delivery", delivery);
    }

    private ModelAndView order(String delivery, String reason, Form form, RedirectAttributes notices) {
        try {
            return switch (calls.resend(delivery, reason, OrderKey.of(form))) {
                case Answer.Given<?> _ -> {
                    notices.addFlashAttribute("notice", wording.say("desk.resent"));
                    yield back(delivery);
                }
                // Refused means that nothing was written: what is sent next is another order.
                case Answer.Refused<?>(var problem) ->
                    answer(
                            delivery,
                            OrderKey.newIn(form.refusedBy(problem, wording.say("refused"))),
                            HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway unknown) {
            // It may have been written. The same key makes sending the form again safe.
            return page(
                    delivery,
                    Optional.empty(),
                    form.withMessage(wording.say("desk.send-again")),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView list(DeskList list, Paged<DeskMessage> found, Form form, HttpStatus status) {
        return new ModelAndView("officer/messages", status)
                .addObject("list", list)
                .addObject("found", found)
                .addObject("templates", messageWording.templates())
                .addObject("form", form);
    }

    /** With what was typed, also while notification can't say what about. */
    private ModelAndView answer(String delivery, Form form, HttpStatus status) {
        try {
            return page(delivery, Optional.of(calls.one(delivery)), form, status);
        } catch (ServiceAway away) {
            return page(
                    delivery,
                    Optional.empty(),
                    form.withMessage(wording.say("desk.send-again")),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView page(
            String delivery, Optional<DeskMessage.Detail> detail, Form form, HttpStatus status) {
        return new ModelAndView("officer/message", status)
                .addObject("delivery", delivery)
                .addObject("detail", detail)
                .addObject("form", form)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}

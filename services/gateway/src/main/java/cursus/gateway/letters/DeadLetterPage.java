package cursus.gateway.letters;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.letters.DeadLetterCalls.RecordPlace;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.Wording;
import cursus.gateway.routes.Service;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One dead letter in full, and what an administrator may do about it. */
@Controller
class DeadLetterPage {

    private static final String PATH = "/admin/dead-letters/{service}/{letter}";
    private static final String CONFIRMED = "confirmed";

    private final DeadLetterCalls calls;
    private final LetterWording letterWording;
    private final Wording wording;

    DeadLetterPage(DeadLetterCalls calls, LetterWording letterWording, Wording wording) {
        this.calls = calls;
        this.letterWording = letterWording;
        this.wording = wording;
    }

    /** Which of them: a letter's id is known to its service alone. */
    private record Address(Service service, String letter) {

        static Address of(String slug, String letter) {
            return Arrays.stream(Service.values())
                    .filter(service -> service.slug().equals(slug))
                    .map(service -> new Address(service, letter))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
    }

    @GetMapping(PATH)
    ModelAndView read(@PathVariable String service, @PathVariable String letter) {
        return page(Address.of(service, letter), Form.empty(), HttpStatus.OK);
    }

    @PostMapping(PATH + "/replay")
    ModelAndView replay(@PathVariable String service, @PathVariable String letter, RedirectAttributes notices) {
        Address address = Address.of(service, letter);
        return tell(address, () -> calls.replay(address.service(), letter), after -> {
            String notice = after.first().isEmpty() ? "notice" : "warning";
            notices.addFlashAttribute(notice, letterWording.replayed(after));
        });
    }

    @PostMapping(PATH + "/discard")
    ModelAndView discard(
            @PathVariable String service,
            @PathVariable String letter,
            RecordPlace meant,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes notices) {
        Address address = Address.of(service, letter);
        if (!confirmed) {
            Form form = Form.empty().withError(CONFIRMED, wording.say("letters.discard.unconfirmed"));
            return page(address, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return tell(
                address,
                () -> calls.discard(address.service(), letter, meant),
                after -> notices.addFlashAttribute("notice", letterWording.discarded(after)));
    }

    /** After a refused form, the address bar holds the form's address: reloading it leads back to the letter. */
    @GetMapping({PATH + "/replay", PATH + "/discard"})
    ModelAndView back(@PathVariable String service, @PathVariable String letter) {
        return back(Address.of(service, letter));
    }

    private ModelAndView tell(Address address, Supplier<Answer<DeadLetter>> act, Consumer<DeadLetter> notice) {
        try {
            return switch (act.get()) {
                case Answer.Given<DeadLetter>(DeadLetter after) -> {
                    notice.accept(after);
                    yield back(address);
                }
                case Answer.Refused<DeadLetter>(Problem problem) ->
                    page(
                            address,
                            Form.empty().withMessage(letterWording.refusal(problem)),
                            HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway unknown) {
            // It may have been done, or be under way: many records take longer than a page waits.
            return page(
                    address,
                    Form.empty().withMessage(wording.say("letters.refused.away")),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView page(Address address, Form form, HttpStatus status) {
        return new ModelAndView("admin/dead-letter", status)
                .addObject("service", address.service().slug())
                .addObject("detail", calls.read(address.service(), address.letter()))
                .addObject("form", form);
    }

    private static ModelAndView back(Address address) {
        return new ModelAndView("redirect:" + PATH)
                .addObject("service", address.service().slug())
                .addObject("letter", address.letter());
    }
}

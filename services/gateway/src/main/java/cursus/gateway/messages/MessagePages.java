package cursus.gateway.messages;

import cursus.gateway.calls.CallRefused;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a registrant was sent. */
@Controller
class MessagePages {

    private static final String MESSAGE = "/messages/{message}";
    private static final String COPY = MESSAGE + "/copies/{copy}";

    private final MessageCalls calls;
    private final LetterFrame frame;

    MessagePages(MessageCalls calls, LetterFrame frame) {
        this.calls = calls;
        this.frame = frame;
    }

    @GetMapping("/messages")
    ModelAndView mine(@RequestParam Optional<String> after) {
        try {
            return new ModelAndView("messages")
                    .addObject("after", after.orElse(""))
                    .addObject("messages", calls.mine(after.filter(place -> !place.isBlank())));
        } catch (CallRefused refused) {
            if (refused.problem().is("cursor-unknown")) {
                // The address was shortened or mended by hand: what can't be read counts as not said.
                return new ModelAndView("redirect:/messages");
            }
            throw refused;
        }
    }

    @GetMapping(MESSAGE)
    ModelAndView one(@PathVariable String message) {
        return new ModelAndView("message").addObject("detail", calls.mine(message));
    }

    @GetMapping(COPY)
    ResponseEntity<byte[]> html(@PathVariable String message, @PathVariable int copy) {
        return frame.html(calls.mine(message).copies(), copy);
    }

    @GetMapping(COPY + "/calendars/{part}")
    ResponseEntity<byte[]> calendar(@PathVariable String message, @PathVariable int copy, @PathVariable int part) {
        return frame.calendar(calls.mine(message).copies(), copy, part);
    }
}

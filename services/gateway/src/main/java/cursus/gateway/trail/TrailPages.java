package cursus.gateway.trail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One enrolment, followed through every service. */
@Controller
class TrailPages {

    private final TrailCalls calls;

    TrailPages(TrailCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/officer/enrolments/{enrolment}/trail")
    String trail(@PathVariable String enrolment, Model model) {
        model.addAttribute("trail", calls.of(enrolment));
        return "officer/trail";
    }
}

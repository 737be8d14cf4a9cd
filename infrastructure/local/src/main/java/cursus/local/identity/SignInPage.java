package cursus.local.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a person chooses an account; signing in itself is Spring Security's. */
@Controller
class SignInPage {

    private final Accounts accounts;
    private final IdentitySettings settings;

    SignInPage(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("accounts", accounts.listed());
        model.addAttribute("password", Accounts.PASSWORD);
        return "sign-in";
    }

    /** Nothing to see here by itself: whoever comes by wants the portal. */
    @GetMapping("/")
    String home() {
        return "redirect:" + settings.portal();
    }
}

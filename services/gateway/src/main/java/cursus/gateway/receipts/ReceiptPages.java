package cursus.gateway.receipts;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Text;
import cursus.gateway.portal.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever has a receipt is told whether it is genuine. Checking changes nothing and shows nothing of the reader, so the form
 * needs no token, and the page makes no session.
 */
@Controller
class ReceiptPages {

    private static final String PAGE = "/receipts";

    /** What mails, columns and word processors put into a long text, and no receipt holds. */
    private static final Pattern PUT_IN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private final ReceiptCalls calls;
    private final CatalogueCalls catalogue;
    private final PublicAddresses addresses;
    private final Wording wording;

    ReceiptPages(ReceiptCalls calls, CatalogueCalls catalogue, PublicAddresses addresses, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.wording = wording;
    }

    @GetMapping(PAGE)
    ModelAndView form() {
        return page(Form.empty(), HttpStatus.OK);
    }

    @PostMapping(path = PAGE, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(path = PAGE, params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView check(@RequestParam Map<String, String> typed) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String receipt = PUT_IN.matcher(fields.required("receipt")).replaceAll("");
        if (!fields.readable()) {
            return page(fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.check(receipt)) {
                case Answer.Given(CheckedReceipt checked) -> genuine(fields.form(), checked);
                case Answer.Refused(Problem problem) ->
                    page(
                            fields.form().refusedBy(problem, wording.say("refused")),
                            HttpStatus.valueOf(problem.status()));
            };
        } catch (ServiceAway away) {
            return page(fields.form().withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView genuine(Form form, CheckedReceipt checked) {
        Optional<Text> title =
                Panel.of(() -> catalogue.cohort(checked.cohort())).content().flatMap(Cohort::title);
        return page(form, HttpStatus.OK).addObject("checked", checked).addObject("cohortTitle", title);
    }

    private ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView("receipts", status)
                .addObject("form", form)
                .addObject("head", addresses.head(wording.say("receipts.lead"), PAGE))
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}

package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Application;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.ModuleKind;
import cursus.catalogue.programmes.Partner;
import cursus.catalogue.programmes.ProgrammeModule;
import cursus.catalogue.programmes.ResultRate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The parts of a page as a training officer sends them. */
final class PartBodies {

    /** At most as many of one kind. */
    static final int MOST = 50;

    private static final int SHORT = 200;

    private PartBodies() {}

    /** A module, of which a draft may lack all but the number. */
    record ModuleBody(
            @NotNull @Min(1) @Max(99) Integer number,
            Optional<@Valid TextBody> title,
            Optional<@Valid TextBody> objective,
            Optional<ModuleKind> kind,
            Optional<@Min(1) @Max(400) Integer> halfDays) {

        ProgrammeModule module() {
            return new ProgrammeModule(number, TextBody.text(title), TextBody.text(objective), kind, halfDays);
        }
    }

    /** Whom to ask. */
    record ContactBody(
            Optional<@Valid TextBody> role,
            Optional<@Email @Size(max = 254) String> email,
            Optional<@Pattern(regexp = "\\+?[0-9][0-9 .()-]{3,29}") String> phone) {

        Contact contact() {
            return new Contact(TextBody.text(role), TextBody.words(email), TextBody.words(phone));
        }
    }

    /** What former participants achieved. */
    record RateBody(
            @NotNull @Valid TextBody indicator,
            Optional<@Size(max = SHORT) String> value,
            Optional<@Valid TextBody> source) {

        ResultRate rate() {
            return new ResultRate(indicator.text(), TextBody.words(value), TextBody.text(source));
        }
    }

    /** What has to be handed in, and how it is reviewed. */
    record ApplicationBody(
            Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> documents,
            Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> stages) {

        Application application() {
            return new Application(TextBody.texts(documents), TextBody.texts(stages));
        }
    }

    /** An organisation that has a part in it. */
    record PartnerBody(@NotBlank @Size(max = SHORT) String name, Optional<@Size(max = 2_000) String> address) {

        Partner partner() {
            return new Partner(name.strip(), TextBody.words(address));
        }
    }
}

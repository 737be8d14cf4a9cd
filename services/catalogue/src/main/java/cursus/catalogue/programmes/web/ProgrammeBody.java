package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Blank;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.ModuleKind;
import cursus.catalogue.programmes.ProgrammeModule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A programme that is to be public at once, with what a page needs at least and no more; drafts hold the rest. */
record ProgrammeBody(
        @NotNull String programme,
        @NotNull @Valid TextBody title,
        @NotBlank @Size(max = 60) String family,
        @NotNull @Valid TextBody summary,
        @NotNull @Valid TextBody presentation,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ModuleBody> modules,
        @NotNull @Size(max = 50) List<@NotNull @Valid TextBody> objectives,
        @NotNull @Size(max = 50) List<@NotNull @Valid TextBody> methods,
        @NotNull @Valid TextBody audience,
        Optional<@Valid TextBody> prerequisites,
        Optional<@Valid TextBody> assessment,
        Optional<@Valid TextBody> accessibility,
        @NotNull @Valid ContactBody contact) {

    /** One module of it. */
    record ModuleBody(
            @NotNull @Min(1) @Max(99) Integer number,
            @NotNull @Valid TextBody title,
            @NotNull @Valid TextBody objective,
            @NotNull ModuleKind kind,
            @NotNull @Min(1) @Max(400) Integer halfDays) {

        ProgrammeModule module() {
            return new ProgrammeModule(
                    number,
                    Optional.of(title.text()),
                    Optional.of(objective.text()),
                    Optional.of(kind),
                    Optional.of(halfDays));
        }
    }

    /** Whom to ask. */
    record ContactBody(
            @NotNull @Valid TextBody role,
            @NotBlank @Email @Size(max = 254) String email) {

        Contact contact() {
            return new Contact(Optional.of(role.text()), Optional.of(email), Optional.empty());
        }
    }

    Contents contents() {
        Contents blank = Blank.CONTENTS;
        return new Contents(
                Optional.of(title.text()),
                Optional.of(family.strip()),
                Optional.of(summary.text()),
                Optional.of(presentation.text()),
                modules.stream().map(ModuleBody::module).toList(),
                TextBody.texts(objectives),
                blank.competences(),
                TextBody.texts(methods),
                Optional.of(audience.text()),
                blank.branches(),
                blank.eligibility(),
                TextBody.text(prerequisites),
                TextBody.text(assessment),
                TextBody.text(accessibility),
                blank.accessibilityContact(),
                blank.accessDelay(),
                blank.resultRates(),
                blank.satisfaction(),
                blank.duration(),
                blank.rhythm(),
                blank.places(),
                blank.priceIncludes(),
                blank.contact(),
                List.of(contact.contact()),
                blank.application(),
                blank.languages(),
                blank.partners(),
                blank.mediaCredits(),
                blank.followUp(),
                blank.documents());
    }
}

package cursus.catalogue.programmes.web;

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

/** A programme as a training officer sends it. */
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
            return new ProgrammeModule(number, title.text(), objective.text(), kind, halfDays);
        }
    }

    /** Whom to ask. */
    record ContactBody(
            @NotNull @Valid TextBody role,
            @NotBlank @Email @Size(max = 254) String email) {}

    Contents contents() {
        return new Contents(
                title.text(),
                family.strip(),
                summary.text(),
                presentation.text(),
                modules.stream().map(ModuleBody::module).toList(),
                TextBody.texts(objectives),
                TextBody.texts(methods),
                audience.text(),
                prerequisites.map(TextBody::text),
                assessment.map(TextBody::text),
                accessibility.map(TextBody::text),
                new Contact(contact.role().text(), contact.email()));
    }
}

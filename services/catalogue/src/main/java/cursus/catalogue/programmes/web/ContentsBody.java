package cursus.catalogue.programmes.web;

import static cursus.catalogue.programmes.web.PartBodies.MOST;

import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.PlaceKind;
import cursus.catalogue.programmes.web.PartBodies.ApplicationBody;
import cursus.catalogue.programmes.web.PartBodies.ContactBody;
import cursus.catalogue.programmes.web.PartBodies.ModuleBody;
import cursus.catalogue.programmes.web.PartBodies.PartnerBody;
import cursus.catalogue.programmes.web.PartBodies.RateBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a page is to say, as a training officer sends it or as a file has it: anything may be missing. */
record ContentsBody(
        Optional<@Valid TextBody> title,
        Optional<@Size(max = 60) String> family,
        Optional<@Valid TextBody> summary,
        Optional<@Valid TextBody> presentation,
        Optional<@Size(max = MOST) List<@NotNull @Valid ModuleBody>> modules,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> objectives,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> competences,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> methods,
        Optional<@Valid TextBody> audience,
        Optional<@Size(max = MOST) List<@NotNull Branch>> branches,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> eligibility,
        Optional<@Valid TextBody> prerequisites,
        Optional<@Valid TextBody> assessment,
        Optional<@Valid TextBody> accessibility,
        Optional<@Valid ContactBody> accessibilityContact,
        Optional<@Valid TextBody> accessDelay,
        Optional<@Size(max = MOST) List<@NotNull @Valid RateBody>> resultRates,
        Optional<@Valid TextBody> satisfaction,
        Optional<@Valid TextBody> duration,
        Optional<@Valid TextBody> rhythm,
        Optional<@Size(max = MOST) List<@NotNull PlaceKind>> places,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> priceIncludes,
        Optional<@Size(max = MOST) List<@NotNull @Valid ContactBody>> contacts,
        Optional<@Valid ApplicationBody> application,
        Optional<@Size(max = MOST) List<@NotBlank @Size(max = 3) String>> languages,
        Optional<@Size(max = MOST) List<@NotNull @Valid PartnerBody>> partners,
        Optional<@Size(max = MOST) List<@NotNull @Valid TextBody>> mediaCredits,
        Optional<@Valid TextBody> followUp,
        Optional<@Size(max = MOST) List<@NotBlank @Size(max = 30) String>> documents) {

    Contents contents() {
        return new Contents(
                TextBody.text(title),
                TextBody.words(family),
                TextBody.text(summary),
                TextBody.text(presentation),
                each(modules, ModuleBody::module),
                TextBody.texts(objectives),
                TextBody.texts(competences),
                TextBody.texts(methods),
                TextBody.text(audience),
                branches.orElse(List.of()),
                TextBody.texts(eligibility),
                TextBody.text(prerequisites),
                TextBody.text(assessment),
                TextBody.text(accessibility),
                accessibilityContact.map(ContactBody::contact),
                TextBody.text(accessDelay),
                each(resultRates, RateBody::rate),
                TextBody.text(satisfaction),
                TextBody.text(duration),
                TextBody.text(rhythm),
                places.orElse(List.of()),
                TextBody.texts(priceIncludes),
                Optional.empty(),
                each(contacts, ContactBody::contact),
                application.map(ApplicationBody::application),
                languages.orElse(List.of()),
                each(partners, PartnerBody::partner),
                TextBody.texts(mediaCredits),
                TextBody.text(followUp),
                documents.orElse(List.of()));
    }

    private static <B, T> List<T> each(Optional<List<B>> bodies, Function<B, T> part) {
        return bodies.orElse(List.of()).stream().map(part).toList();
    }
}

package cursus.catalogue.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page must have before the public reads it: without it nobody could tell what is on offer, or whom to ask. */
final class Required {

    private final List<BrokenRule> missing = new ArrayList<>();

    private Required() {}

    static List<BrokenRule> missingIn(Contents contents) {
        Required required = new Required();
        required.present("title", contents.title());
        required.present("family", contents.family());
        required.present("summary", contents.summary());
        required.present("presentation", contents.presentation());
        required.atLeastOne("modules", contents.modules());
        required.modules(contents.modules());
        required.present("audience", contents.audience());
        required.atLeastOne("contacts", contents.contacts());
        required.contacts(contents.contacts());
        return List.copyOf(required.missing);
    }

    private void modules(List<ProgrammeModule> modules) {
        for (int index = 0; index < modules.size(); index++) {
            ProgrammeModule module = modules.get(index);
            String path = "modules[%d].".formatted(index);
            present(path + "title", module.title());
            present(path + "objective", module.objective());
            present(path + "kind", module.kind());
            present(path + "halfDays", module.halfDays());
        }
    }

    private void contacts(List<Contact> contacts) {
        for (int index = 0; index < contacts.size(); index++) {
            present("contacts[%d].role".formatted(index), contacts.get(index).role());
            present("contacts[%d].email".formatted(index), contacts.get(index).email());
        }
    }

    private void atLeastOne(String field, List<?> items) {
        present(field, items.stream().findFirst());
    }

    private void present(String field, Optional<?> value) {
        if (value.isEmpty()) {
            missing.add(new BrokenRule(field, "needed-to-publish", List.of()));
        }
    }
}

package cursus.catalogue.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of everything that officers save, however incomplete. Safe for use by many threads. */
public final class ContentsRules {

    /** All words of a page together. A page of the richest programme has a tenth of it. */
    static final int MOST_CHARACTERS = 120_000;

    private final Markdown markdown;
    private final KnownDocuments documents;

    public ContentsRules(Markdown markdown, KnownDocuments documents) {
        this.markdown = markdown;
        this.documents = documents;
    }

    /** What a draft breaks; empty where it may be saved. */
    List<BrokenRule> brokenInDraft(String code, Contents contents) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!Programme.isCode(code)) {
            broken.add(new BrokenRule("programme", "code", List.of(code)));
        }
        broken.addAll(modules(contents));
        broken.addAll(new LinkRules(markdown, contents).broken());
        broken.addAll(languages(contents));
        broken.addAll(addresses(contents));
        broken.addAll(documents(contents));
        broken.addAll(length(contents));
        return List.copyOf(broken);
    }

    /** What a version breaks; empty where it may be published. */
    List<BrokenRule> brokenInPublication(String code, Contents contents) {
        List<BrokenRule> broken = new ArrayList<>(brokenInDraft(code, contents));
        broken.addAll(Required.missingIn(contents));
        return List.copyOf(broken);
    }

    /** What a rich text breaks that stands alone, without modules to link to. */
    public List<BrokenRule> brokenInText(String field, String source) {
        return LinkRules.brokenIn(markdown, field, source);
    }

    private static List<BrokenRule> modules(Contents contents) {
        return repeated(
                "modules[%d].number",
                "module-number-repeated",
                contents.modules().stream().<Object>map(ProgrammeModule::number).toList());
    }

    private static List<BrokenRule> repeated(String path, String rule, List<Object> values) {
        List<BrokenRule> broken = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            if (values.subList(0, index).contains(values.get(index))) {
                broken.add(new BrokenRule(path.formatted(index), rule, List.of(values.get(index))));
            }
        }
        return broken;
    }

    private static List<BrokenRule> languages(Contents contents) {
        List<BrokenRule> broken = new ArrayList<>();
        for (int index = 0; index < contents.languages().size(); index++) {
            String language = contents.languages().get(index);
            if (!Languages.KNOWN.contains(language)) {
                broken.add(new BrokenRule("languages[%d]".formatted(index), "language-unknown", List.of(language)));
            }
        }
        broken.addAll(repeated("languages[%d]", "repeated", List.copyOf(contents.languages())));
        broken.addAll(repeated("branches[%d]", "repeated", List.copyOf(contents.branches())));
        broken.addAll(repeated("places[%d]", "repeated", List.copyOf(contents.places())));
        return broken;
    }

    private static List<BrokenRule> addresses(Contents contents) {
        List<BrokenRule> broken = new ArrayList<>();
        for (int index = 0; index < contents.partners().size(); index++) {
            String field = "partners[%d].address".formatted(index);
            contents.partners()
                    .get(index)
                    .address()
                    .filter(address -> !LinkRules.leadsToTheWeb(address))
                    .ifPresent(address -> broken.add(new BrokenRule(field, "address-not-of-the-web", List.of())));
        }
        return broken;
    }

    private List<BrokenRule> documents(Contents contents) {
        List<String> codes = contents.documents();
        Set<String> unknown = codes.isEmpty() ? Set.of() : documents.unknownAmong(codes);
        List<BrokenRule> broken = new ArrayList<>(repeated("documents[%d]", "repeated", List.copyOf(codes)));
        for (int index = 0; index < codes.size(); index++) {
            if (unknown.contains(codes.get(index))) {
                broken.add(new BrokenRule(
                        "documents[%d]".formatted(index), "document-unknown", List.of(codes.get(index))));
            }
        }
        return broken;
    }

    private static List<BrokenRule> length(Contents contents) {
        Map<String, String> leaves = Leaves.of(contents);
        int characters = leaves.values().stream().mapToInt(String::length).sum();
        return characters <= MOST_CHARACTERS
                ? List.of()
                : List.of(new BrokenRule("contents", "page-too-long", List.of(characters, MOST_CHARACTERS)));
    }
}

package cursus.catalogue.programmes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the one rich text of a page may hold. It is kept as it was written, so all that a reader could be harmed with is
 * refused here, besides being rendered harmless there.
 */
final class LinkRules {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern TO_MODULE = Pattern.compile("#module-([0-9]{1,2})");
    private static final int MOST_SHOWN = 200;

    private final Markdown markdown;
    private final Contents contents;
    private final List<BrokenRule> broken = new ArrayList<>();

    LinkRules(Markdown markdown, Contents contents) {
        this.markdown = markdown;
        this.contents = contents;
    }

    List<BrokenRule> broken() {
        contents.presentation().ifPresent(text -> {
            read("presentation.fr", text.fr());
            text.en().ifPresent(words -> read("presentation.en", words));
        });
        return List.copyOf(broken);
    }

    /** The same without modules to link to, for documents that stand alone. */
    static List<BrokenRule> brokenIn(Markdown markdown, String field, String source) {
        LinkRules rules = new LinkRules(markdown, Blank.CONTENTS);
        rules.read(field, source);
        return List.copyOf(rules.broken);
    }

    static boolean leadsToTheWeb(String address) {
        return WEB.contains(schemeOf(address)) && hostOf(address);
    }

    private void read(String field, String source) {
        Markdown.Found found = markdown.read(source);
        if (found.tags()) {
            refuse(field, "markup-in-text");
        }
        if (found.images()) {
            refuse(field, "picture-in-text");
        }
        if (found.tooDeep()) {
            refuse(field, "text-nested-too-deep");
        }
        found.links().forEach(link -> link(field, link));
    }

    private void link(String field, String link) {
        Matcher toModule = TO_MODULE.matcher(link);
        if (toModule.matches()) {
            int number = Integer.parseInt(toModule.group(1));
            if (contents.modules().stream().noneMatch(module -> module.number() == number)) {
                refuse(field, "link-to-no-module", number);
            }
        } else if (!leadsToTheWeb(link) && !schemeOf(link).equals("mailto")) {
            refuse(field, "link-not-allowed", link.length() > MOST_SHOWN ? link.substring(0, MOST_SHOWN) : link);
        }
    }

    private void refuse(String field, String rule, Object... inputs) {
        broken.add(new BrokenRule(field, rule, List.of(inputs)));
    }

    /** Empty where it has none, or is none that a browser and we would read in the same way. */
    private static String schemeOf(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f) ? "" : scheme;
    }

    private static boolean hostOf(String address) {
        try {
            return new URI(address).getRawAuthority() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}

package cursus.gateway.texts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark turned into HTML that can do no harm: tags in the text are shown as they are written, and a link leads only
 * to the web or to a mail address. Safe for use by many threads.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            // The default lets data: pass, in which a whole page may lie.
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    /** Where French wants a space but no new line: inside its quotation marks, and before a mark of two parts. */
    private static final Pattern LOOSE_SPACE = Pattern.compile("(?<=«) | (?=[»:;?!])");

    private static final String NO_BREAK_SPACE = "\u00a0";

    /**
     * A text whose own title stands apart from it.
     *
     * @param title the first heading, where the text begins with one of the first rank
     */
    public record Titled(Optional<String> title, String html) {}

    private Markdown() {}

    public static String html(String text) {
        return HTML.render(PARSER.parse(text));
    }

    /**
     * A text inside a page that has its own headings: the highest of the text comes right below them, pictures are left
     * out, and no line begins with a mark that French sets apart by a space.
     *
     * @param pagesOwn the rank of the heading under which the text stands
     */
    public static String part(String text, int pagesOwn) {
        Node document = PARSER.parse(text);
        Ranks ranks = new Ranks();
        document.accept(ranks);
        document.accept(new Fitting(pagesOwn + 1 - ranks.highest));
        return LOOSE_SPACE.matcher(HTML.render(document)).replaceAll(NO_BREAK_SPACE);
    }

    public static Titled titled(String text) {
        Node document = PARSER.parse(text);
        Optional<Heading> title = Optional.ofNullable(document.getFirstChild())
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.getLevel() == 1);
        title.ifPresent(Node::unlink);
        return new Titled(title.map(Words::of), HTML.render(document));
    }

    /** Finds the highest rank that a heading has. */
    private static final class Ranks extends AbstractVisitor {

        private int highest = Fitting.LAST;

        @Override
        public void visit(Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
    }

    private static final class Fitting extends AbstractVisitor {

        private static final int LAST = 6;
        private final int lower;

        Fitting(int lower) {
            this.lower = lower;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + lower, 1, LAST));
            visitChildren(heading);
        }

        /** What it shows is told in its place. */
        @Override
        public void visit(Image picture) {
            picture.insertBefore(new Text(Words.of(picture)));
            picture.unlink();
        }
    }

    /** What is written, without what it looks like. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder words = new StringBuilder();

        static String of(Node node) {
            Words words = new Words();
            node.accept(words);
            return words.words.toString();
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline tag) {
            words.append(tag.getLiteral());
        }
    }
}

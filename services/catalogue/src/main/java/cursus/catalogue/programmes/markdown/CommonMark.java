package cursus.catalogue.programmes.markdown;

import cursus.catalogue.programmes.Markdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;

/** Reads as the portal's renderer does, with the same library. Safe for use by many threads. */
@Component
public final class CommonMark implements Markdown {

    private static final int DEEPEST = 30;
    private static final Parser PARSER = Parser.builder().build();

    @Override
    public Found read(String source) {
        return new Walk().over(PARSER.parse(source));
    }

    /** Goes from node to node without recursion: a text of twenty thousand brackets is as deep as it is long. */
    private static final class Walk {

        private final List<String> links = new ArrayList<>();
        private boolean tags;
        private boolean images;
        private boolean tooDeep;

        Found over(Node document) {
            Deque<Node> ahead = new ArrayDeque<>(List.of(document));
            // How many of those ahead lie on each level, so that going up is known without asking.
            Deque<Integer> left = new ArrayDeque<>(List.of(1));
            while (!ahead.isEmpty()) {
                Node node = ahead.pop();
                look(node, left.size() - 1);
                left.push(left.pop() - 1);
                left.push(ahead(node, ahead));
                while (!left.isEmpty() && left.peek() == 0) {
                    left.pop();
                }
            }
            return new Found(links, tags, images, tooDeep);
        }

        private static int ahead(Node parent, Deque<Node> ahead) {
            int children = 0;
            for (Node child = parent.getLastChild(); child != null; child = child.getPrevious()) {
                ahead.push(child);
                children++;
            }
            return children;
        }

        private void look(Node node, int depth) {
            tooDeep |= depth > DEEPEST;
            switch (node) {
                case Link link -> links.add(link.getDestination());
                case Image _ -> images = true;
                case HtmlInline _ -> tags = true;
                case HtmlBlock _ -> tags = true;
                default -> {}
            }
        }
    }
}

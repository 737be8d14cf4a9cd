package cursus.catalogue.programmes;

import java.util.List;

/** Reads Markdown for what is in it; nothing here turns it into anything. */
@FunctionalInterface
public interface Markdown {

    /**
     * What a text holds that somebody may not be allowed to write.
     *
     * @param links where its links lead, in order
     * @param tags whether HTML stands in it, which a renderer might let through
     * @param images whether it loads pictures, which would tell another site who reads
     * @param tooDeep whether its parts lie in one another so deep that whoever walks them may fall
     */
    record Found(List<String> links, boolean tags, boolean images, boolean tooDeep) {

        public Found {
            links = List.copyOf(links);
        }
    }

    Found read(String source);
}

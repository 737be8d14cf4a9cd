package cursus.notification.deliveries.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What both templates, text and HTML, render: sentences that are ready to be read.
 *
 * @param preview what a list of messages shows beside the subject
 * @param callout by when something has to be done
 * @param colon as the language sets it
 */
record View(
        String lang,
        String sender,
        String subject,
        String preview,
        String headline,
        String greeting,
        List<String> paragraphs,
        Optional<String> callout,
        Action action,
        String colon,
        List<Detail> details,
        List<Section> sections,
        String notesTitle,
        List<String> notes,
        String closing,
        String footer) {

    /** What the reader is asked to do, or may do. */
    record Action(String label, String href) {}

    record Detail(String label, String value) {}

    record Section(String title, List<Item> items) {

        public String heading() {
            return capitals(title);
        }
    }

    /**
     * @param link an address of the web that belongs to it
     */
    record Item(String heading, List<String> lines, Optional<String> link) {}

    public String notesHeading() {
        return capitals(notesTitle);
    }

    /** How a heading stands out in plain text. */
    private static String capitals(String title) {
        return title.toUpperCase(Locale.ROOT);
    }
}

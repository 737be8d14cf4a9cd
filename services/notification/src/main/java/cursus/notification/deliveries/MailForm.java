package cursus.notification.deliveries;

import java.util.List;

/** How a message is laid out as mail, for whoever wants to see it without sending it. */
public interface MailForm {

    /** Depends on nothing but the message and its id. */
    Outline outline(String messageId, ComposedMessage message);

    /**
     * The head of a mail, and what it is made of.
     *
     * @param parts in their order, each below the last one before it that is one level higher
     */
    record Outline(List<Header> headers, List<Part> parts) {}

    record Header(String name, String value) {}

    /**
     * @param level 0 for the mail itself
     * @param type such as {@code text/html; charset=UTF-8}
     * @param fileName empty for what is shown in place
     */
    record Part(int level, String type, String fileName) {}
}

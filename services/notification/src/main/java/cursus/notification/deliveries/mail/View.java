package cursus.notification.deliveries.mail;

import java.util.List;

/**
 * What both templates, text and HTML, render: sentences that are ready to be read.
 *
 * @param colon as the language sets it
 */
record View(
        String lang,
        String subject,
        String greeting,
        List<String> paragraphs,
        String colon,
        List<Detail> details,
        String sessionsTitle,
        List<Session> sessions,
        String linkLabel,
        String link,
        String signature,
        String footer) {

    record Detail(String label, String value) {}

    record Session(String when, String what, String where, String access) {}
}

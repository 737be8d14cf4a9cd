package cursus.notification.deliveries.bounces;

import static cursus.notification.deliveries.bounces.BounceMailbox.Verdict.DONE;

import cursus.notification.NotificationSettings.Bounces;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder at an IMAP server. A mail leaves it only after its judge has said what it is: for the bin, or for another
 * folder, where somebody finds it. Where even that is impossible it stays, with a flag by which it is not looked at again.
 */
final class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    /** At one look, so that a stop need not wait long. */
    private static final int BATCH = 100;

    /** A report with the whole mail that it is about is smaller. */
    private static final int LARGEST = 5_000_000;

    private static final SearchTerm WAITING = new AndTerm(
            new FlagTerm(new Flags(Flags.Flag.DELETED), false), new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));

    private final Bounces settings;
    private final Session session;

    BounceMailbox(Bounces settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings.protocol()));
    }

    /** Where a mail goes. */
    enum Verdict {
        DONE,
        SET_ASIDE
    }

    /**
     * Has each mail judged. What the judge throws ends the look, and the mail stays as it is.
     *
     * @return whether there may be more
     */
    boolean look(Function<MimeMessage, Verdict> judge) throws MessagingException {
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            // Closing removes what is marked as deleted.
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] waiting = folder.search(WAITING);
                clear(Arrays.copyOf(waiting, Math.min(waiting.length, BATCH)), judge, folder, store);
                return waiting.length > BATCH;
            }
        }
    }

    /** What was judged leaves, even where a later one can't be. */
    private void clear(Message[] mails, Function<MimeMessage, Verdict> judge, Folder folder, Store store)
            throws MessagingException {
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, sizes);
        List<Message> done = new ArrayList<>();
        List<Message> strange = new ArrayList<>();
        try {
            for (Message mail : mails) {
                boolean forTheBin = whole(mail).map(judge).filter(DONE::equals).isPresent();
                (forTheBin ? done : strange).add(mail);
            }
        } finally {
            delete(done, folder);
            setAside(strange, folder, store);
        }
    }

    /** Empty where it is too large, or can't be had although the connection stands: it must not hold up the others. */
    private static Optional<MimeMessage> whole(Message mail) throws MessagingException {
        try {
            return mail.getSize() <= LARGEST ? Optional.of(new MimeMessage((MimeMessage) mail)) : Optional.empty();
        } catch (MessagingException broken) {
            if (mail.getFolder().isOpen()) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    private void setAside(List<Message> mails, Folder folder, Store store) throws MessagingException {
        if (mails.isEmpty()) {
            return;
        }
        try {
            Folder aside = store.getFolder(settings.setAside());
            if (!aside.exists()) {
                aside.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(mails.toArray(Message[]::new), aside);
            delete(mails, folder);
        } catch (MessagingException impossible) {
            log.warn(
                    "What could not be set aside stays flagged in its folder: {}",
                    impossible.getClass().getName());
            folder.setFlags(mails.toArray(Message[]::new), new Flags(Flags.Flag.FLAGGED), true);
        }
    }

    private static void delete(List<Message> mails, Folder folder) throws MessagingException {
        if (!mails.isEmpty()) {
            folder.setFlags(mails.toArray(Message[]::new), new Flags(Flags.Flag.DELETED), true);
        }
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", "5000");
        properties.setProperty(prefix + "timeout", "30000");
        properties.setProperty(prefix + "writetimeout", "30000");
        // Each mail is read whole.
        properties.setProperty(prefix + "partialfetch", "false");
        properties.setProperty(prefix + "starttls.enable", "true");
        return properties;
    }
}

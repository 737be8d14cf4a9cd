package cursus.local.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** A GreenMail that knows some addresses not to exist, and says so as mail servers do. */
final class ChoosyGreenMail extends GreenMail {

    private final RefusedAddresses refused;

    /** Set first, for the constructor above makes its services at once. */
    ChoosyGreenMail(ServerSetup[] setups, RefusedAddresses refused) {
        this.refused = refused;
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        return super.createServices(setups, new ChoosyManagers(managers, new ChoosySmtp(managers)));
    }

    /** The same managers but for one. */
    private static final class ChoosyManagers extends Managers {

        private final Managers others;
        private final SmtpManager smtp;

        ChoosyManagers(Managers others, SmtpManager smtp) {
            this.others = others;
            this.smtp = smtp;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }

        @Override
        public UserManager getUserManager() {
            return others.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return others.getImapHostManager();
        }
    }

    private final class ChoosySmtp extends SmtpManager {

        ChoosySmtp(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        /** What to answer instead of taking it; nothing where it is taken. */
        @Override
        @SuppressWarnings("NullAway") // GreenMail's way to say that nothing is wrong.
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            return refused.contains(recipient.getEmail())
                    ? "550 5.1.1 <%s>: no such mailbox here".formatted(recipient.getEmail())
                    : null;
        }
    }
}

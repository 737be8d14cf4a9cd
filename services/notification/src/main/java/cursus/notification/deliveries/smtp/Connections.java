package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings.Smtp;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections to the mail server, each kept for the next mail. The rare mail to an address beyond ASCII has one of its
 * own, since a connection that asks for SMTPUTF8 asks for it with every mail. Safe for use by many threads.
 */
final class Connections implements AutoCloseable {

    private final JavaMailSenderImpl server;
    private final Smtp settings;
    private final Session plain;
    private final Session international;
    private final GenericObjectPool<Connection> kept;

    Connections(JavaMailSenderImpl server, Smtp settings) {
        this.server = server;
        this.settings = settings;
        this.plain = Session.getInstance(properties());
        Properties beyondAscii = properties();
        beyondAscii.setProperty("mail.mime.allowutf8", "true");
        this.international = Session.getInstance(beyondAscii);
        this.kept = new GenericObjectPool<>(new Factory(), poolConfig(settings));
    }

    /** A mail that is still to be filled. */
    SMTPMessage newMail(Recipient to) {
        return new SMTPMessage(to.international() ? international : plain);
    }

    /**
     * @param name see {@link Connection#send}
     * @throws MessagingException where the server did not take it
     */
    void send(SMTPMessage mail, String name, Recipient to) throws MessagingException {
        TimeLimit.within(settings.doneWithin(), () -> {
            if (to.international()) {
                sendAlone(mail, name, to);
            } else {
                sendByKept(mail, name, to);
            }
        });
    }

    private void sendByKept(SMTPMessage mail, String name, Recipient to) throws Exception {
        Connection connection = kept.borrowObject();
        boolean done = false;
        try {
            connection.send(mail, name, to.address());
            done = true;
        } finally {
            // After a failure nobody knows where the conversation stands.
            if (done) {
                kept.returnObject(connection);
            } else {
                kept.invalidateObject(connection);
            }
        }
    }

    private void sendAlone(SMTPMessage mail, String name, Recipient to) throws MessagingException {
        Connection connection = connect(international);
        try {
            if (!connection.takesInternationalAddresses()) {
                throw new AddressNotSupported();
            }
            connection.send(mail, name, to.address());
        } finally {
            connection.close();
        }
    }

    private Connection connect(Session session) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport(protocol());
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return new Connection(transport);
        } catch (AuthenticationFailedException notBelieved) {
            throw notBelieved;
        } catch (MessagingException none) {
            throw new NotConnected(none);
        }
    }

    private String protocol() {
        return Optional.ofNullable(server.getProtocol()).orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", millis(settings.connectWithin()));
        properties.setProperty(prefix + "timeout", millis(settings.answerWithin()));
        properties.setProperty(prefix + "writetimeout", millis(settings.answerWithin()));
        properties.setProperty(prefix + "quitwait", "false");
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static GenericObjectPoolConfig<Connection> poolConfig(Smtp settings) {
        GenericObjectPoolConfig<Connection> config = new GenericObjectPoolConfig<>();
        // The bulkhead says how many may be in use.
        config.setMaxTotal(-1);
        config.setMaxIdle(settings.connections());
        config.setMinEvictableIdleDuration(settings.keepFor());
        config.setTimeBetweenEvictionRuns(settings.keepFor().dividedBy(2));
        config.setTestOnBorrow(true);
        config.setJmxEnabled(false);
        return config;
    }

    @Override
    public void close() {
        kept.close();
    }

    private final class Factory extends BasePooledObjectFactory<Connection> {

        @Override
        public Connection create() throws MessagingException {
            return connect(plain);
        }

        @Override
        public PooledObject<Connection> wrap(Connection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<Connection> pooled) {
            return pooled.getObject().usable(pooled.getIdleDuration(), settings.mailsPerConnection());
        }

        @Override
        public void destroyObject(PooledObject<Connection> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }
}

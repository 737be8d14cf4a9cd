package cursus.local;

import cursus.embedded.DeclaredTopics;
import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.local.Running.Layer;
import cursus.local.identity.IdentityProvider;
import cursus.local.mail.MailFolder;
import cursus.local.mail.MailServer;
import cursus.local.mail.Mailbox;
import cursus.local.services.StartFailed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts every part as early as what it needs allows, as many at a time as the executor has threads. */
final class Start {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private final Settings settings;
    private final Addresses addresses;
    private final Running running;
    private final Progress progress;
    private final ExecutorService threads;
    private final List<CompletableFuture<Void>> started = new ArrayList<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    Start(Settings settings, Addresses addresses, Running running, Progress progress, ExecutorService threads) {
        this.settings = settings;
        this.addresses = addresses;
        this.running = running;
        this.progress = progress;
        this.threads = threads;
    }

    /**
     * Returns when everything is ready.
     *
     * @throws CannotStart naming the first part that failed, and its log
     */
    void everything() {
        CompletableFuture<Void> nothing = CompletableFuture.completedFuture(null);
        CompletableFuture<Void> kafka = part(nothing, "kafka", "launcher", this::kafka);
        CompletableFuture<Void> store = part(nothing, "store", "launcher", this::store);
        started.addAll(List.of(kafka, store));
        started.add(part(nothing, "mail", "launcher", this::mail));
        CompletableFuture<Void> needed = CompletableFuture.allOf(kafka, store);
        ServiceStart services = new ServiceStart(settings, addresses);
        for (Service service : settings.services()) {
            CompletableFuture<Void> before = service == Service.GATEWAY ? nothing : needed;
            started.add(part(before, service.folder(), service.folder(), () -> {
                running.add(Layer.SERVICES, services.start(service));
                return addresses.of(service);
            }));
        }
        started.add(part(nothing, "identity", "launcher", this::identity));
        await();
    }

    private void await() {
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart sentence ? sentence : e;
        }
    }

    private CompletableFuture<Void> part(CompletableFuture<Void> needed, String name, String log, Starting starting) {
        return needed.thenRunAsync(
                () -> {
                    if (!running.isClosing()) {
                        start(name, log, starting);
                    }
                },
                threads);
    }

    private void start(String name, String log, Starting starting) {
        long since = System.nanoTime();
        try {
            String address = starting.start();
            if (!address.isEmpty()) {
                progress.ready(name, since, address);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} did not start", name, e);
            CannotStart sentence = new CannotStart("%s (see %s).".formatted(sentence(name, e), settings.log(log)));
            failed.completeExceptionally(sentence);
            throw sentence;
        }
    }

    private static String sentence(String name, Throwable failure) {
        StartFailed said = failure instanceof StartFailed known ? known : new StartFailed(name, failure);
        String message = said.getMessage();
        return message == null ? name : message.replaceAll("[.\\s]+$", "");
    }

    private String kafka() {
        if (settings.outsideKafka().isPresent()) {
            progress.outside("kafka", addresses.kafka());
        } else {
            running.add(
                    Layer.BROKER,
                    EmbeddedKafka.start(
                            addresses.kafkaPort(),
                            addresses.controllerPort(),
                            settings.var().resolve("kafka")));
        }
        DeclaredTopics.fromClasspath().createMissing(addresses.kafka());
        return settings.outsideKafka().isPresent() ? "" : addresses.kafka();
    }

    private String store() {
        if (settings.outsideStore().isPresent()) {
            progress.outside("store", "the server named by CURSUS_MONGODB_URI");
            return "";
        }
        running.add(
                Layer.STORE,
                EmbeddedStore.open(addresses.storePort(), settings.var().resolve("store/cursus.mv.db")));
        return addresses.store();
    }

    private String mail() {
        if (settings.outsideMail().isPresent()) {
            progress.outside("mail", addresses.mailHost() + ":" + addresses.mailPort());
            return "";
        }
        MailFolder folder = MailFolder.open(settings.var().resolve("mail"), Clock.systemUTC());
        running.add(Layer.MAIL, MailServer.start(addresses.smtpPort(), addresses.imapPort(), folder));
        running.add(Layer.MAIL, Mailbox.start(addresses.mailboxPort(), folder));
        return "smtp " + addresses.mailHost() + ":" + addresses.mailPort() + ", mailbox " + addresses.mailbox();
    }

    private String identity() {
        if (settings.outsideIssuer().isPresent()) {
            progress.outside("identity", addresses.issuer());
            return "";
        }
        running.add(
                Layer.IDENTITY,
                IdentityProvider.start(
                        addresses.identityPort(),
                        addresses.of(Service.GATEWAY),
                        settings.var().resolve("identity")));
        return addresses.issuer();
    }

    /** Starts a part and says where it is; an empty text when it is not the suite's own. */
    @FunctionalInterface
    private interface Starting {
        String start();
    }
}

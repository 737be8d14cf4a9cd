package cursus.gateway.sessions;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts the store behind every {@code HttpSession}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionsConfiguration {

    private static final String COLLECTION = "sessions";
    private static final int STORE_PATIENCE_SECONDS = 2;
    private static final int STORE_ANSWERS_WITHIN_SECONDS = 5;

    /** Somebody waits for a page: a store that is away is noticed before they give up. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .applyToSocketSettings(socket -> socket.connectTimeout(STORE_PATIENCE_SECONDS, SECONDS)
                        .readTimeout(STORE_ANSWERS_WITHIN_SECONDS, SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(STORE_PATIENCE_SECONDS, SECONDS));
    }

    @Bean
    MongoDatabase sessionDatabase(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    SessionDocuments sessionDocuments(MongoDatabase database) {
        return new SessionDocuments(database.getCollection(COLLECTION));
    }

    @Bean
    StoredSessions sessions(SessionDocuments documents, SessionTimes times) {
        return new StoredSessions(documents, times, Clock.systemUTC());
    }

    @Bean
    SessionSweep sessionSweep(SessionDocuments documents) {
        return new SessionSweep(documents, Clock.systemUTC());
    }

    /** Also for error pages, which come after the request that they are about, and show who is signed in. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> sessions) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> filter = new FilterRegistrationBean<>(sessions);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return filter;
    }

    /** Asks by {@code ping}: the embedded store doesn't know the command by which Boot asks. */
    @Bean
    HealthIndicator sessionStoreHealthIndicator(MongoDatabase database) {
        return () -> {
            database.runCommand(new Document("ping", 1));
            return Health.up().build();
        };
    }
}

package cursus.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;

/** The streams of this instance, and the sessions that they belong to. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    EventStreams eventStreams(SessionRepository<?> sessions, MeterRegistry meters) {
        return new EventStreams(Pace.USUAL, id -> sessions.findById(id) != null, meters);
    }
}

package cursus.load.modulith;

import cursus.load.measuring.Crew;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** Spring Modulith as its documentation sets it up, with Boot’s default executor, on PostgreSQL. */
public final class ModulithPeer implements AutoCloseable {

    public static final String TOPIC = "cursus.load.peer.v1";

    private static final int RESUBMITTED_AT_ONCE = 1_000;

    private final ConfigurableApplicationContext context;
    private final PlacingOrders placing;
    private final JdbcClient jdbc;

    public ModulithPeer(String kafka, String url) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.kafka.bootstrap-servers", kafka);
        settings.put("spring.kafka.producer.acks", "all");
        settings.put("spring.kafka.producer.properties.metric.reporters", "");
        settings.put("spring.modulith.events.jdbc.schema-initialization.enabled", "true");
        this.context = new SpringApplicationBuilder(ModulithParts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(settings)
                .run();
        this.placing = context.getBean(PlacingOrders.class);
        this.jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("create table if not exists orders (id varchar(40) primary key, text text not null)")
                .update();
    }

    /** So many transactions by several threads. */
    public void place(int count, int threads, String text) {
        Crew.of(threads).share(count, number -> placing.place("order-" + number, text));
    }

    public void place(String id, String text) {
        placing.place(id, text);
    }

    /** Leaves every publication as a crash after its commit would. */
    public void markIncomplete() {
        jdbc.sql("update event_publication set completion_date = null, status = 'PUBLISHED', completion_attempts = 0")
                .update();
    }

    public void resubmit() {
        IncompleteEventPublications incomplete = context.getBean(IncompleteEventPublications.class);
        while (incomplete() > 0) {
            incomplete.resubmitIncompletePublications(ResubmissionOptions.defaults()
                    .withBatchSize(RESUBMITTED_AT_ONCE)
                    .withMaxInFlight(RESUBMITTED_AT_ONCE));
        }
    }

    public long incomplete() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }

    public void forget() {
        jdbc.sql("delete from event_publication").update();
        jdbc.sql("delete from orders").update();
    }

    @Override
    public void close() {
        context.close();
    }
}

package cursus.load.modulith;

import cursus.load.measuring.Crew;
import cursus.load.measuring.PlainContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Spring Modulith as its documentation sets it up, with Boot’s default executor, on PostgreSQL. */
public final class ModulithPeer implements AutoCloseable {

    public static final String TOPIC = "cursus.load.peer.v1";

    private final ConfigurableApplicationContext context;
    private final PlacingOrders placing;
    private final JdbcClient jdbc;

    public ModulithPeer(String kafka, String url) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.kafka.bootstrap-servers", kafka);
        settings.put("spring.kafka.producer.acks", "all");
        // The binder on this classpath would have keys sent as bytes.
        settings.put("spring.kafka.producer.key-serializer", StringSerializer.class.getName());
        settings.put("spring.kafka.producer.value-serializer", ByteArraySerializer.class.getName());
        settings.put("spring.kafka.producer.properties.metric.reporters", "");
        settings.put("spring.modulith.events.jdbc.schema-initialization.enabled", "true");
        this.context = PlainContext.of(ModulithParts.class, settings);
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

    /** As at a restart after a crash: all that was not completed goes again. */
    public void resubmit() {
        context.getBean(IncompleteEventPublications.class).resubmitIncompletePublicationsOlderThan(Duration.ZERO);
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

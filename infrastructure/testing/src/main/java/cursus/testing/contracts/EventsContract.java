package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.inbox.Reading;
import cursus.messaging.inbox.Subscription;
import cursus.messaging.outbox.MongoStore;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import cursus.testing.contracts.ServiceContract.Reads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * What holds between every service and the events of the suite; a service's own test inherits it. Nothing here is listed
 * by hand: it asks the running service what it has subscribed to.
 */
@SpringBootTest
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
public abstract class EventsContract {

    private final SuiteContracts suite = SuiteContracts.ofRepository();

    @Autowired
    private ApplicationContext context;

    @Test
    public void what_it_sends_and_reads_is_what_the_contracts_say_of_it() {
        ServiceContract found = new ServiceContract(
                service(), List.copyOf(context.getBean(MongoStore.class).published()), reads());
        String written = SuiteContracts.yaml(SuiteContracts.YAML.valueToTree(found));
        if (SuiteContracts.WRITING) {
            SuiteContracts.write(suite.fileOf(service()), written);
            EventDocuments.of(suite).write();
        }

        assertThat(suite.fileOf(service()))
                .as(
                        "%s, which is written anew by %s",
                        suite.root().relativize(suite.fileOf(service())), SuiteContracts.COMMAND)
                .hasContent(written);
    }

    @Test
    public void every_binding_feeds_the_subscription_to_its_topic_and_every_subscription_is_fed() {
        Map<String, String> subscribed = new TreeMap<>();
        subscriptions().forEach((name, subscription) -> subscribed.put(name + "-in-0", subscription.source() + ".v1"));
        Map<String, String> bound = new TreeMap<>();
        context.getBean(BindingServiceProperties.class)
                .getBindings()
                .forEach((name, binding) -> bound.put(name, binding.getDestination()));

        assertThat(bound).isEqualTo(subscribed);
    }

    /** Each example, and each of it with one change that its producer may make without a new version. */
    @Test
    public void every_event_that_it_reads_may_grow() {
        List<String> troubles = new ArrayList<>();
        subscriptions()
                .values()
                .forEach(subscription -> subscription
                        .readings()
                        .forEach((event, reading) -> troubles.addAll(troubles(subscription.source(), event, reading))));

        assertThat(troubles).isEmpty();
    }

    /** Otherwise a field that may be missing would always be, where its name is mistaken. */
    @Test
    public void every_field_that_it_reads_is_in_some_example() {
        Map<Class<?>, List<JsonNode>> shown = new HashMap<>();
        subscriptions()
                .values()
                .forEach(subscription -> subscription
                        .readings()
                        .forEach((event, reading) -> shown.computeIfAbsent(reading.fields(), _ -> new ArrayList<>())
                                .addAll(suite.today()
                                        .examples(subscription.source(), event)
                                        .values())));

        shown.forEach((fields, examples) -> assertThat(ReadFields.of(fields))
                .as("fields of %s", fields.getName())
                .isSubsetOf(ReadFields.in(examples)));
    }

    private List<String> troubles(String source, String event, Reading<?, ?> reading) {
        JsonNode schema = suite.today().schema(source, event);
        Map<String, JsonNode> examples = suite.today().examples(source, event);
        assertThat(examples).as("examples of %s in %s", event, source).isNotEmpty();
        List<String> troubles = new ArrayList<>();
        examples.forEach((name, example) -> {
            Tolerance tolerance = new Tolerance(reading, example);
            Variants.of(schema, example).stream()
                    .flatMap(variant -> tolerance.trouble(variant).stream()
                            .map(trouble -> "%s/%s, %s: %s".formatted(source, name, variant, trouble)))
                    .forEach(troubles::add);
        });
        return troubles;
    }

    private List<Reads> reads() {
        return subscriptions().values().stream()
                .map(subscription -> new Reads(
                        subscription.source(),
                        List.copyOf(subscription.readings().keySet())))
                .toList();
    }

    private Map<String, Subscription> subscriptions() {
        return context.getBeansOfType(Subscription.class);
    }

    private String service() {
        return context.getEnvironment().getRequiredProperty("cursus.service");
    }
}

package cursus.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a {@code @SpringBootTest} a real Kafka with the declared topics and a real document store: those that the
 * environment names, or containers where Docker answers, or embedded ones. They are started once per JVM; every test class
 * has a database and a consumer group of its own, which starts at the present end of the topics.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = KafkaAndMongo.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface WithKafkaAndMongo {}

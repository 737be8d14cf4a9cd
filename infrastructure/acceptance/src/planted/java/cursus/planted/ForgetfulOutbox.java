package cursus.planted;

import com.mongodb.client.result.UpdateResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** An outbox that forgets: of every third confirmation the state is written, and its event is not. */
@Configuration(proxyBeanMethods = false)
class ForgetfulOutbox {

    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory factory, MongoConverter converter) {
        return new Forgetful(factory, converter);
    }

    private static final class Forgetful extends MongoTemplate {

        private final AtomicInteger confirmations = new AtomicInteger();

        Forgetful(MongoDatabaseFactory factory, MongoConverter converter) {
            super(factory, converter);
        }

        @Override
        public UpdateResult updateFirst(Query query, UpdateDefinition update, String collection) {
            boolean forgets = collection.equals("enrolmentFiles")
                    && confirms(update.getUpdateObject())
                    && confirmations.incrementAndGet() % 3 == 0;
            return super.updateFirst(query, forgets ? withoutEvents(update.getUpdateObject()) : update, collection);
        }

        private static boolean confirms(Document update) {
            return update.containsKey("$push")
                    && update.get("$set") instanceof Document set
                    && set.get("state") instanceof Document state
                    && "CONFIRMED".equals(state.get("stage"));
        }

        private static Update withoutEvents(Document update) {
            Document less = new Document(update);
            less.remove("$push");
            less.remove("$min");
            Document counts = new Document(less.get("$inc", Document.class));
            counts.remove("sequence");
            less.put("$inc", counts);
            return Update.fromDocument(less);
        }
    }
}

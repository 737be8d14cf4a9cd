package cursus.planted;

import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import cursus.messaging.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A numbering with a hole: every third look at the last invoice sees it one number further than it is. */
@Configuration(proxyBeanMethods = false)
class SkippedNumber {

    @Bean
    static BeanPostProcessor skipsNumbers() {
        AtomicInteger looks = new AtomicInteger();
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Invoices invoices ? skipping(invoices, looks) : bean;
            }
        };
    }

    private static Invoices skipping(Invoices invoices, AtomicInteger looks) {
        return (Invoices) Proxy.newProxyInstance(
                Invoices.class.getClassLoader(), new Class<?>[] {Invoices.class}, (_, method, arguments) -> {
                    try {
                        Object answer = method.invoke(invoices, arguments);
                        boolean skips = method.getName().equals("last") && looks.incrementAndGet() % 3 == 0;
                        return skips ? ((Optional<?>) answer).map(last -> oneFurther((Invoice) last)) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Invoice oneFurther(Invoice last) {
        JsonMapper json = Json.mapper();
        ObjectNode fields = json.valueToTree(last);
        fields.put("documentNumber", last.documentNumber() + 1);
        return json.treeToValue(fields, Invoice.class);
    }
}

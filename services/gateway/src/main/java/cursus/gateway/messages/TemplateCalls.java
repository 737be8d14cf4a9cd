package cursus.gateway.messages;

import cursus.gateway.calls.Listed;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Asks notification what it tells. */
@Component
class TemplateCalls {

    private static final String TEMPLATES = "/api/notification/templates";

    private final ServiceCaller notification;

    TemplateCalls(ServiceCalls services) {
        this.notification = services.to(Service.NOTIFICATION);
    }

    List<Template> all() {
        return notification
                .get(
                        new ParameterizedTypeReference<Listed<Template>>() {},
                        uri -> uri.path(TEMPLATES).build())
                .items();
    }

    /** @throws cursus.gateway.calls.CallRefused when there is no such sample */
    Preview preview(Shown shown) {
        return notification.get(
                Preview.class,
                uri -> uri.path(TEMPLATES + "/{template}/{sample}/{language}")
                        .build(shown.template(), shown.sample(), shown.language()));
    }

    /** Which mail, in which situation and language. */
    record Shown(String template, String sample, String language) {}
}

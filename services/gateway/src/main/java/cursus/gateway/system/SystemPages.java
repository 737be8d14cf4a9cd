package cursus.gateway.system;

import cursus.gateway.calls.AtOnce;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Form;
import cursus.gateway.routes.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How everything is doing, on one page that asks for itself again. */
@Controller
class SystemPages {

    private final AtOnce services;
    private final GatewayItself gateway;
    private final Clock clock = Clock.systemUTC();

    SystemPages(ServiceCalls services, GatewayItself gateway) {
        this.services = new AtOnce(services, List.of(Service.values()));
        this.gateway = gateway;
    }

    @GetMapping("/admin/system")
    String system(Model model) {
        model.addAttribute("view", now());
        model.addAttribute("form", Form.empty());
        return "admin/system";
    }

    private SystemView now() {
        Instant now = clock.instant();
        List<ServiceCard> cards = services.ask(SystemPages::status).entrySet().stream()
                .map(answer -> new ServiceCard(answer.getKey(), answer.getValue(), now))
                .toList();
        return new SystemView(now, cards, gateway.now());
    }

    private static ServiceStatus status(Service service, ServiceCaller caller) {
        return caller.get(
                ServiceStatus.class, uri -> uri.path("/api/{service}/status").build(service.slug()));
    }
}

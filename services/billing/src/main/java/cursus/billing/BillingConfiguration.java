package cursus.billing;

import static org.springframework.http.HttpMethod.GET;

import cursus.billing.files.BillingFiles;
import cursus.billing.files.FollowingEnrolment;
import cursus.billing.files.IssuingWhatIsDue;
import cursus.billing.files.ReadingTrail;
import cursus.billing.invoices.Invoices;
import cursus.billing.invoices.IssuingInvoice;
import cursus.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; the model knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class BillingConfiguration {

    @Bean
    FollowingEnrolment followingEnrolment(BillingFiles files) {
        return new FollowingEnrolment(files);
    }

    @Bean
    IssuingInvoice issuingInvoice(Invoices invoices, BillingSettings settings) {
        return new IssuingInvoice(invoices, settings.terms());
    }

    @Bean
    IssuingWhatIsDue issuingWhatIsDue(BillingFiles files, IssuingInvoice issuing) {
        return new IssuingWhatIsDue(files, issuing);
    }

    @Bean
    ReadingTrail readingTrail(BillingFiles files, Invoices invoices) {
        return new ReadingTrail(files, invoices);
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(GET, "/api/billing/invoices")
                .hasRole("FINANCE_OFFICER")
                .requestMatchers(GET, "/api/billing/enrolments/*/trail")
                .hasRole("TRAINING_OFFICER")
                // Whose invoice it is decides the controller.
                .requestMatchers(GET, "/api/billing/invoices/*", "/api/billing/enrolments/*/invoices")
                .authenticated();
    }
}

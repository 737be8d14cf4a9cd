package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.ReceiptSeal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptSettings.class)
class ReceiptSealConfiguration {

    /** With what it is remembered by, each takes about a kilobyte. */
    private static final int REMEMBERED = 10_000;

    @Bean
    ReceiptSeal receiptSeal(ReceiptSettings settings) {
        return new RecentSeals(new JwsSeal(ReceiptKeys.of(settings)), REMEMBERED);
    }
}

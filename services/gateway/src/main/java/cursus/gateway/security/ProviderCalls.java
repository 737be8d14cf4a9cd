package cursus.gateway.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** How the gateway asks the identity provider: impatiently, since somebody waits for a page. */
@Component
final class ProviderCalls {

    private static final Duration CONNECTS = Duration.ofSeconds(2);
    private static final Duration ANSWERS = Duration.ofSeconds(3);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final ClientHttpRequestFactory requests;

    ProviderCalls() {
        JdkClientHttpRequestFactory impatient = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTS)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        impatient.setReadTimeout(ANSWERS);
        this.requests = impatient;
    }

    Map<String, Object> metadata(String address) {
        return Objects.requireNonNull(RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(address)
                .retrieve()
                .body(METADATA));
    }

    /** For the token endpoint: forms there, tokens or an OAuth error back. */
    RestClient forTokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    RestOperations forKeys() {
        return new RestTemplate(requests);
    }

    RestOperations forUserInfo() {
        return with(new OAuth2ErrorResponseErrorHandler());
    }

    private RestOperations with(ResponseErrorHandler errors) {
        RestTemplate template = new RestTemplate(requests);
        template.setErrorHandler(errors);
        return template;
    }
}

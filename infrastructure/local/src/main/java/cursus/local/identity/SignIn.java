package cursus.local.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may do what at the identity provider: the protocol's own addresses, the sign-in page, and the demo tokens. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private static final String PAGE = "/sign-in";
    /** Passwords are public here, so that a cheap hash costs nothing but time. */
    private static final int CHEAP = 4;

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, IdentitySettings settings) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(PAGE), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return headers(http, settings).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PAGE, "/", "/identity.css", "/favicon.ico", "/error", DemoTokens.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(PAGE).defaultSuccessUrl(settings.portal()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(DemoTokens.PATH));
        return headers(http, settings).build();
    }

    /** A browser follows the form's redirects only to addresses named here, and the last of them is the portal. */
    private static HttpSecurity headers(HttpSecurity http, IdentitySettings settings) {
        String policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + settings.portal();
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(CHEAP);
    }

    @Bean
    Accounts accounts() {
        return Accounts.fromClasspath();
    }

    @Bean
    UserDetailsService users(Accounts accounts, PasswordEncoder encoder) {
        String password = encoder.encode(Accounts.PASSWORD);
        return name -> accounts.find(name)
                .map(account -> User.withUsername(account.username())
                        .password(password)
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}

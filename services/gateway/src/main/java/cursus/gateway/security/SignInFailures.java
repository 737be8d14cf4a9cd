package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A sign-in that did not succeed: the reader may begin again, at once or when the provider answers. */
final class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why.getCause() instanceof RuntimeException cause && TryAgainLater.appliesTo(cause)) {
            throw cause;
        }
        if (ProviderAway.isBehind(why)) {
            throw new ProviderAway(why);
        }
        log.info("a sign-in failed: {}", why.getMessage());
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}

package cursus.gateway.protection;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** Methods by which nothing is changed (RFC 9110, 9.2.1). */
public final class SafeMethods {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private SafeMethods() {}

    public static boolean includes(HttpMethod method) {
        return SAFE.contains(method);
    }
}

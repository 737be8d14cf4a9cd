package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each good answer to a GET its fingerprint (ETag), so that whoever has it already is told just that (304). A
 * reader may keep an answer but asks each time, and nobody between may keep it at all. What is refused has no
 * fingerprint and is not kept.
 */
final class Revalidation extends ShallowEtagHeaderFilter {

    private static final String ASK_EACH_TIME = "private, no-cache";

    /** The last moment before the headers are written, and the first at which the status is known. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean eligible = super.isEligibleForEtag(request, response, status, body);
        if (eligible && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        }
        return eligible;
    }
}

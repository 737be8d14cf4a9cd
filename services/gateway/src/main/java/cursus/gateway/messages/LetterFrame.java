package cursus.gateway.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives out a letter's own document for the frame in which a page shows it. A mail brings its styles inside, which the
 * portal's pages may not; so it has a policy of its own, which runs nothing, loads nothing, sends nothing, and lets only
 * our own pages frame it.
 */
@Component
class LetterFrame {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "img-src data:",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
            "sandbox allow-top-navigation");

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    /** A link in a mail opens a page, not a page inside the frame, which no page of ours allows. */
    private static final String LINKS_LEAVE_THE_FRAME = "<base target=\"_top\">";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    ResponseEntity<byte[]> html(List<Copy> copies, int copy) {
        return html(find(copies, copy).html());
    }

    ResponseEntity<byte[]> html(String letter) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(framed(letter).getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> calendar(List<Copy> copies, int copy, int part) {
        List<Copy.CalendarPart> parts = find(copies, copy).calendarParts();
        if (part < 0 || part >= parts.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Copy.CalendarPart calendar = parts.get(part);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(calendar.fileName())
                                .build()
                                .toString())
                .body(calendar.content().getBytes(StandardCharsets.UTF_8));
    }

    private static Copy find(List<Copy> copies, int copy) {
        return copies.stream()
                .filter(one -> one.copy() == copy)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String framed(String html) {
        Matcher head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + LINKS_LEAVE_THE_FRAME + html.substring(head.end())
                : LINKS_LEAVE_THE_FRAME + html;
    }
}

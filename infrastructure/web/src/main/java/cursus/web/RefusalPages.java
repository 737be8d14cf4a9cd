package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * How a door that shows pages refuses people where nothing of a page is at hand: before the first filter, or cheaply
 * before the others. A door for programs has no such bean; there everybody reads problem details. Implementations are
 * safe for use by many threads and survive a request of which little could be read.
 */
public interface RefusalPages {

    /** A whole page of HTML; empty for a program, which reads problem details. */
    Optional<String> page(HttpServletRequest request, HttpStatus status);

    /** Sets what every such answer tells the browser, page or not. */
    void headers(HttpServletRequest request, HttpServletResponse response);
}

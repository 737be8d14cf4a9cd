package cursus.catalogue.offer.web.lheo;

import cursus.catalogue.offer.OfferedProgramme;
import cursus.catalogue.offer.ReadingOffer;
import cursus.web.Page;
import cursus.web.PageLinks;
import cursus.web.PageRequest;
import cursus.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(School.class)
class LheoController {

    private final ReadingOffer reading;
    private final LheoOffer lheo;
    private final Problems problems;
    private final Clock clock;

    LheoController(ReadingOffer reading, School school, Problems problems, Clock clock) {
        this.reading = reading;
        this.lheo = new LheoOffer(school);
        this.problems = problems;
        this.clock = clock;
    }

    /** LHÉO has no document without an offer, so there is none where a page has none. */
    @GetMapping(path = "/api/catalogue/offer/lheo", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<?> offer(PageRequest request, HttpServletRequest http) {
        Page<OfferedProgramme> page =
                Page.of(reading.whole(request.offset(), request.oneMore(), clock.instant()), request);
        if (page.items().isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, "not-found");
        }
        URI asked = new ServletServerHttpRequest(http).getURI();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.LINK, PageLinks.of(page, asked))
                .body(lheo.of(page.items()));
    }
}

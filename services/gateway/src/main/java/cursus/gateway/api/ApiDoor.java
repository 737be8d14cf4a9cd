package cursus.gateway.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole API's description for programs. */
@RestController
class ApiDoor {

    private final JoinedDescription description;

    ApiDoor(JoinedDescription description) {
        this.description = description;
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> description() {
        Description now = description.now();
        return ResponseEntity.ok()
                .eTag(now.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.json().getBytes(StandardCharsets.UTF_8));
    }
}

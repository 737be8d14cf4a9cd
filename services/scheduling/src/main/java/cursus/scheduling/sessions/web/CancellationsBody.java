package cursus.scheduling.sessions.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The ids of class sessions that will not take place. */
record CancellationsBody(@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 36) String> sessions) {}

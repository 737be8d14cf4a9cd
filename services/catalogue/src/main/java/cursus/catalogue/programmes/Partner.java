package cursus.catalogue.programmes;

import java.util.Optional;

/** An organisation that has a part in the programme, and where to read about it. */
public record Partner(String name, Optional<String> address) {}

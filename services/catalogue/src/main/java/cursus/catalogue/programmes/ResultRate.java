package cursus.catalogue.programmes;

import java.util.Optional;

/**
 * What former participants achieved.
 *
 * @param indicator what is measured, such as the share of participants who finished
 * @param value as it is to be read, such as {@code 94 %}; missing while it is not known
 * @param source of which period, and by whom it was measured
 */
public record ResultRate(Text indicator, Optional<String> value, Optional<Text> source) {}

package cursus.load.measuring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Named values, in the order in which they are told. The unit ends the name. */
public final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();

    public void put(String name, double value) {
        values.put(name, value);
    }

    /** @throws IllegalArgumentException if nobody has put it */
    public double value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no figure '%s'".formatted(name)));
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(figure -> "%s %.2f".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("; "));
    }

    public Map<String, Double> all() {
        return Collections.unmodifiableMap(values);
    }
}

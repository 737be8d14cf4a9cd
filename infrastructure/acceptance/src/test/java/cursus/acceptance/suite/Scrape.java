package cursus.acceptance.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service shows to Prometheus, read as Prometheus reads it. */
public record Scrape(Map<String, String> types, List<Sample> samples) {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z0-9_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One number. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    /** What a service shows at this moment; the gateway does so at its operators' port. */
    public static Scrape of(Suite suite, String service) {
        String part = service.equals("gateway") ? "portal-management" : service;
        return of(suite.api(part).get("/actuator/prometheus").expect(200).text());
    }

    static Scrape of(String text) {
        Map<String, String> types = new TreeMap<>();
        List<Sample> samples = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                types.put(type.group(1), type.group(2));
            } else if (sample.matches()) {
                samples.add(new Sample(sample.group(1), labels(sample), Double.parseDouble(sample.group(3))));
            }
        });
        // A timer's maximum comes as a gauge beside its summary; it is the same metric.
        types.keySet().removeIf(name -> name.endsWith("_max") && types.containsKey(name.replaceAll("_max$", "")));
        return new Scrape(types, samples);
    }

    /** The number under a name, with these labels among others. */
    public OptionalDouble value(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .findFirst();
    }

    /** The labels that tell samples of a metric apart, but for the service, which all have. */
    Set<String> labels(String metric) {
        Set<String> names = new HashSet<>();
        samples.stream()
                .filter(sample -> sample.name().equals(metric) || sample.name().equals(metric + "_count"))
                .forEach(sample -> names.addAll(sample.labels().keySet()));
        names.remove("service");
        return names;
    }

    private static Map<String, String> labels(Matcher sample) {
        Map<String, String> labels = new HashMap<>();
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}

package cursus.gateway.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which part of a list a reader asks for, and in which order, as the page's address says it. What cannot be read counts
 * as not said: the address of a table is shared, shortened and mended by hand. Every link that a table offers keeps the
 * rest of the address.
 *
 * @param path the page that the links lead to
 * @param part tells the tables of one page apart; empty for a page's only or main one
 * @param query the page's parameters
 * @param fields by which the table can be sorted
 * @param usual the order where the address says none, such as {@code -number}; empty for lists with one order
 */
public record Listing(String path, String part, Map<String, String> query, Set<String> fields, String usual) {

    private static final String PAGE = "page";
    private static final String SIZE = "size";
    private static final String SORT = "sort";
    private static final String DESCENDING = "-";
    private static final int LAST_PAGE = 100_000;
    private static final int MOST_LINES = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    public Listing {
        query = Map.copyOf(query);
        fields = Set.copyOf(fields);
    }

    /** A list in the one order that it has. */
    public static Listing of(String path, Map<String, String> query) {
        return new Listing(path, "", query, Set.of(), "");
    }

    public int page() {
        return number(PAGE).filter(page -> page <= LAST_PAGE).orElse(0);
    }

    /** How many lines, where the address says so. */
    public Optional<Integer> size() {
        return number(SIZE).filter(size -> size >= 1 && size <= MOST_LINES);
    }

    /** The field, after a hyphen where the last comes first. */
    public String sort() {
        return said(SORT).filter(sort -> fields.contains(field(sort))).orElse(usual);
    }

    /** Asks a service for just this part. */
    public UriBuilder asks(UriBuilder service) {
        service.queryParam(PAGE, page());
        size().ifPresent(size -> service.queryParam(SIZE, size));
        return sort().isEmpty() ? service : service.queryParam(SORT, sort());
    }

    /** How {@code aria-sort} names the order of a column; empty for one by which nothing is sorted now. */
    public String direction(String field) {
        if (!field.equals(field(sort()))) {
            return "";
        }
        return sort().startsWith(DESCENDING) ? "descending" : "ascending";
    }

    /** The same list sorted by a field, or the other way round when it is already; from its first page. */
    public String sortedBy(String field) {
        String sort = "ascending".equals(direction(field)) ? DESCENDING + field : field;
        return address(path, name -> name.equals(named(PAGE)) || name.equals(named(SORT)), Map.of(named(SORT), sort));
    }

    public String atPage(int page) {
        return address(path, named(PAGE)::equals, Map.of(named(PAGE), Integer.toString(page)));
    }

    /** The same table on another page of the portal: what is told or fetched beside it. */
    public String beside(String otherPath, Map<String, String> more) {
        return address(otherPath, more::containsKey, more);
    }

    /** What a form has to carry along that asks for one parameter anew: all others, from the first page. */
    public Map<String, String> kept(Set<String> asked) {
        return new TreeMap<>(query.entrySet().stream()
                .filter(said -> !asked.contains(said.getKey()) && !said.getKey().equals(named(PAGE)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The name of one of this table's parameters. */
    public String named(String parameter) {
        return part.isEmpty() ? parameter : part + "-" + parameter;
    }

    private Optional<String> said(String parameter) {
        return Optional.ofNullable(query.get(named(parameter)));
    }

    private Optional<Integer> number(String parameter) {
        return said(parameter).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    private static String field(String sort) {
        return sort.startsWith(DESCENDING) ? sort.substring(DESCENDING.length()) : sort;
    }

    private String address(String to, Predicate<String> dropped, Map<String, String> added) {
        Map<String, String> all = new TreeMap<>(query);
        all.keySet().removeIf(dropped);
        all.putAll(added);
        return all.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", all.isEmpty() ? to : to + "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}

package cursus.web;

/**
 * In which order a list is asked for; a controller parameter read from {@code sort}, where {@code -field} is
 * descending. Which fields there are says {@link SortedBy}.
 *
 * @param field one of those that the parameter's annotation names
 */
public record Sorting(String field, boolean descending) {

    private static final String DESCENDING = "-";

    static Sorting of(String text) {
        return text.startsWith(DESCENDING)
                ? new Sorting(text.substring(DESCENDING.length()), true)
                : new Sorting(text, false);
    }
}

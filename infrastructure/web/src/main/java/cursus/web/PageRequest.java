package cursus.web;

/**
 * Which part of a list is asked for; a controller parameter read from {@code page} and {@code size}.
 *
 * @param page from 0
 * @param size 1 to 100, 20 where the request says nothing
 */
public record PageRequest(int page, int size) {

    static final int DEFAULT_SIZE = 20;
    static final int MOST = 100;
    static final int LAST_PAGE = 100_000;

    public long offset() {
        return (long) page * size;
    }

    /** One more than fits, so that a repository can tell whether there is a next page without counting. */
    public int oneMore() {
        return size + 1;
    }
}

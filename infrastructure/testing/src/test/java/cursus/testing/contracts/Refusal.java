package cursus.testing.contracts;

/**
 * A change that the contracts do not allow, or a fault in them.
 *
 * @param at a JSON pointer into the file, empty where the file as a whole is meant
 * @param was as released; empty where a fault has nothing to do with a release
 * @param is as it is today
 */
record Refusal(String file, String at, String was, String is, String why) {

    static Refusal fault(String file, String why) {
        return new Refusal(file, "", "", "", why);
    }

    @Override
    public String toString() {
        String change = was.isEmpty() && is.isEmpty() ? "" : " was %s, is %s:".formatted(was, is);
        return "%s%s:%s %s".formatted(file, at.isEmpty() ? "" : "#" + at, change, why);
    }
}

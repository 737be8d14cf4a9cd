package cursus.local.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What follows the question mark in an address. */
record Query(URI address) {

    /** The page wanted, from 0. */
    int page() {
        return value("page")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The addressee whose mails are wanted. */
    Optional<String> to() {
        return value("to").filter(text -> !text.isBlank()).map(String::trim);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(address.getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

package cursus.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Everybody who can sign in: the demo accounts, and as many visitors as a test or a tour wants, {@code visitor-1} to
 * {@code visitor-9999}, who exist by being named.
 *
 * @param listed the demo accounts, in the order in which they are shown
 */
public record Accounts(List<Account> listed) {

    /** The password of every account. */
    public static final String PASSWORD = "cursus";

    private static final String DECLARATION = "identity/accounts.yml";
    private static final String DOMAIN = "@example.org";
    private static final Pattern VISITOR = Pattern.compile("visitor-([1-9][0-9]{0,3})");

    public Accounts {
        listed = List.copyOf(listed);
    }

    /** Reads the demo accounts. */
    public static Accounts fromClasspath() {
        try (InputStream in = Accounts.class.getClassLoader().getResourceAsStream(DECLARATION)) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, DECLARATION));
            return new Accounts(Objects.requireNonNull(root.get("accounts")).stream()
                    .map(Accounts::account)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds an account by its user name or its e-mail address. */
    public Optional<Account> find(String name) {
        String username = name.endsWith(DOMAIN) ? name.substring(0, name.length() - DOMAIN.length()) : name;
        return listed.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .or(() -> visitor(username));
    }

    private static Optional<Account> visitor(String username) {
        Matcher matcher = VISITOR.matcher(username);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Account(
                username,
                UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "Visiteur",
                "N°" + matcher.group(1),
                username + DOMAIN,
                "fr",
                List.of("REGISTRANT"),
                Optional.empty()));
    }

    @SuppressWarnings("unchecked")
    private static Account account(Map<String, Object> fields) {
        return new Account(
                text(fields, "username"),
                text(fields, "subject"),
                text(fields, "givenName"),
                text(fields, "usualName"),
                text(fields, "email"),
                text(fields, "locale"),
                (List<String>) Objects.requireNonNull(fields.get("roles"), "roles"),
                Optional.ofNullable((String) fields.get("siret")));
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }
}

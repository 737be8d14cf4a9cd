package cursus.notification.deliveries.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * To whom a mail goes: exactly one address and nothing that hides behind it.
 *
 * @param address with its domain in ASCII where that names the same domain without doubt
 * @param international whether there is still something beyond ASCII in it, so that only a server with SMTPUTF8 (RFC 6531)
 *     can take it
 */
record Recipient(InternetAddress address, boolean international) {

    /** @throws AddressException where it is no address, or more than one */
    static Recipient of(String address, String name) throws AddressException {
        InternetAddress parsed = new InternetAddress(address, true);
        if (parsed.isGroup() || !address.equals(parsed.getAddress()) || address.indexOf('@') < 1) {
            throw new AddressException("no address, or more than one");
        }
        InternetAddress reachable = new InternetAddress();
        reachable.setAddress(withAsciiDomain(address));
        return new Recipient(named(reachable, name), !isAscii(reachable.getAddress()));
    }

    /** A sender has a name, too; a recipient may have left theirs out. */
    static InternetAddress named(InternetAddress address, String name) {
        if (name.isBlank()) {
            return address;
        }
        try {
            address.setPersonal(HeaderText.oneLine(name), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }

    /** In small letters, for counting. */
    String domain() {
        String whole = address.getAddress();
        return whole.substring(whole.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * The JDK knows the rules of 2003, by which some letters (such as ß) became others, so that the domain would be
     * another than its owner's. Then it stays as it is, and a server that understands it may find it.
     */
    private static String withAsciiDomain(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (isAscii(domain)) {
            return address;
        }
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return IDN.toUnicode(ascii).equals(normal(domain)) ? address.substring(0, at + 1) + ascii : address;
        } catch (IllegalArgumentException none) {
            throw new AddressException("no domain");
        }
    }

    private static String normal(String domain) {
        return Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}

package cursus.gateway.protection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Network addresses as they are counted. */
final class Addresses {

    /** The part of an IPv6 address that names a line; its owner may choose the rest anew for each request. */
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    static String counted(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six ? network(six) : address;
        } catch (IllegalArgumentException unheardOf) {
            return address;
        }
    }

    private static String network(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
}

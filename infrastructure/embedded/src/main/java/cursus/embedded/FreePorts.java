package cursus.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds free ports on the loopback address, and tells whether a wanted one is free. */
public final class FreePorts {

    private FreePorts() {}

    /** As many different free ports as asked for. Another program may take one before its user does. */
    public static List<Integer> find(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(bound(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    /** One free port. */
    public static int findOne() {
        return find(1).getFirst();
    }

    /**
     * Makes sure that a port is free.
     *
     * @throws PortTaken when it is not
     */
    public static void require(int port, String part, String setting) {
        try (ServerSocket socket = bound(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new PortTaken(port, part, setting);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return socket;
        } catch (IOException | RuntimeException e) {
            close(socket);
            throw e;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

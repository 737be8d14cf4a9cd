package cursus.acceptance.faults;

import cursus.embedded.FreePorts;
import cursus.embedded.PortTaken;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ports for parts that go away and come back to the same one. They lie below those that the system gives to clients: while
 * a part is away, somebody who tries to reach it could otherwise be given the very port, and keep it.
 */
final class StablePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;

    private StablePorts() {}

    /** As many as asked for, free now; other runs on this machine begin elsewhere. */
    static List<Integer> find(int count) {
        int start = FIRST + (int) (ProcessHandle.current().pid() * 53 % (LAST - FIRST - 200));
        return IntStream.rangeClosed(start, LAST)
                .filter(StablePorts::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try {
            FreePorts.require(port, "a part", "port");
            return true;
        } catch (PortTaken taken) {
            return false;
        }
    }
}

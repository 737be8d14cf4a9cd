package cursus.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {

    @Test
    void free_ports_differ_and_can_be_used() {
        assertThat(FreePorts.find(5)).doesNotHaveDuplicates().allSatisfy(port -> FreePorts.require(port, "it", "x"));
    }

    @Test
    void a_taken_port_is_one_sentence_that_names_port_part_and_setting(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedKafka.start(port, FreePorts.findOne(), folder))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("Port " + port + ", wanted by Kafka, is taken: stop the program that uses it,"
                            + " or choose another port with -Dcursus.port.kafka=<port>.");
            assertThatThrownBy(() -> EmbeddedStore.open(port, folder.resolve("store")))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("the document store")
                    .hasMessageContaining("-Dcursus.port.mongodb=<port>");
        }
    }
}

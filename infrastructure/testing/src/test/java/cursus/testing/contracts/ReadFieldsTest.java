package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadFieldsTest {

    private record Wheel(String wheel, Optional<Tyre> tyre, List<Spoke> spokes) {
        record Tyre(String kind) {}

        record Spoke(int length) {}
    }

    @Test
    void a_record_wants_its_components_and_those_of_the_records_in_it() {
        assertThat(ReadFields.of(Wheel.class))
                .containsExactlyInAnyOrder("/wheel", "/tyre", "/tyre/kind", "/spokes", "/spokes/length");
    }

    @Test
    void examples_have_what_any_of_them_has() {
        assertThat(ReadFields.in(List.of(
                        Json.mapper().readTree("{\"wheel\":\"w\",\"spokes\":[{\"length\":1},{\"kind\":2}]}"),
                        Json.mapper().readTree("{\"tyre\":{}}"))))
                .containsExactlyInAnyOrder("/wheel", "/spokes", "/spokes/length", "/spokes/kind", "/tyre");
    }
}

package cursus.testing.contracts;

import java.util.List;

/**
 * What one service has to do with the suite's events.
 *
 * @param sends the streams that it publishes
 */
record ServiceContract(String service, List<String> sends, List<Reads> receives) {

    ServiceContract {
        sends = sends.stream().sorted().toList();
        receives = receives.stream()
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    /**
     * What it reads of one stream. Every other event of the stream is passed over, or only counted.
     *
     * @param from the stream
     */
    record Reads(String from, List<String> events) {

        Reads {
            events = events.stream().sorted().toList();
        }
    }
}

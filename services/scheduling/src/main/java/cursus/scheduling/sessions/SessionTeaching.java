package cursus.scheduling.sessions;

import java.util.List;

/**
 * Who is to teach a class session from now on.
 *
 * @param trainers their ids, in the order in which they are named; nobody where it is empty
 */
public record SessionTeaching(String session, List<String> trainers) {

    public SessionTeaching {
        trainers = List.copyOf(trainers);
    }
}

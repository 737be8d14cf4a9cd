package cursus.catalogue.cohorts;

import java.util.List;

/**
 * What an act would come to. Nothing of it is written.
 *
 * @param events the names of what would be published, in order
 * @param mails how many people would be told that registration opens
 * @param cohort as it would be
 */
public record CohortPreview(List<String> events, long mails, CohortPage cohort) {

    public CohortPreview {
        events = List.copyOf(events);
    }
}

package cursus.catalogue.programmes;

import java.util.List;

/**
 * What somebody hands in who wants to take part.
 *
 * @param documents what has to be handed in
 * @param stages how it is reviewed, in order
 */
public record Application(List<Text> documents, List<Text> stages) {

    public Application {
        documents = List.copyOf(documents);
        stages = List.copyOf(stages);
    }
}

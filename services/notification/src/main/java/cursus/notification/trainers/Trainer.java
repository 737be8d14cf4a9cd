package cursus.notification.trainers;

import cursus.notification.languages.Text;
import java.util.Optional;

/**
 * A trainer's latest card.
 *
 * @param name in full
 * @param function what they do
 */
public record Trainer(String trainer, String name, Optional<Text> function) {}

package cursus.load.relay;

import cursus.messaging.DomainEvent;

/**
 * An aggregate of the size of an enrolment: about a kilobyte, most of it text.
 *
 * @param text stands for names, titles and conditions
 */
record Order(int number, int revision, String text) {

    private static final String TEXT = "Ce que porte un dossier : un titre, un payeur, une adresse. ".repeat(12);

    /**
     * What is told of it, as large as itself.
     *
     * @param text the same as the order's
     */
    record OrderPlaced(int number, int revision, String text) implements DomainEvent {}

    static Order numbered(int number) {
        return new Order(number, 1, TEXT);
    }

    OrderPlaced placed() {
        return new OrderPlaced(number, revision, text);
    }
}

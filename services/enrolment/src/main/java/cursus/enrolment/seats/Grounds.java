package cursus.enrolment.seats;

/**
 * Why a seat was given, or none: the rule and all that it looked at, so that anybody can apply it again.
 *
 * @param rule with its version
 * @param capacity how many seats there were
 * @param taken how many of them were held, offered or confirmed
 * @param waiting how many requests waited by then
 * @param asked how many seats were asked for
 */
public record Grounds(String rule, int capacity, int taken, int waiting, int asked) {

    /**
     * In order of tickets: free seats go to whoever waits first, and to a newcomer only where nobody waits. Nobody is passed
     * over for needing more seats than are free; a party that would take fewer is offered what there is.
     */
    public static final String IN_ORDER_OF_ARRIVAL = "in-order-of-arrival/1";
}

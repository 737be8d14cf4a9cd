package cursus.messaging.deadlines;

import cursus.messaging.Cause;

/**
 * What a service does when a timer of one kind fires. Called until it returns; then the timer has fired for good. A crash
 * in between calls it again, so whatever it does has to follow from the timer's id: done twice, it must be the same.
 */
public interface TimerHandler {

    /** The kind of timer, a stable code. */
    String kind();

    /**
     * @param cause see {@link DeadlineHandler#due}
     * @throws RuntimeException to be called again some seconds later
     */
    void fire(Timer timer, Cause cause);
}

package cursus.enrolment.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which tickets of a cohort have had their turn. They come strictly in their order, each once.
 *
 * @param through the last ticket that was decided or passed over; all before it were, too
 * @param skipped tickets beyond it that will be passed over when their turn comes
 * @param missing tickets that were waited for in vain; a request that comes with one after all is decided then
 */
public record Turns(long through, List<Long> skipped, List<Long> missing) {

    public static final Turns NONE = new Turns(0, List.of(), List.of());

    public Turns {
        skipped = List.copyOf(skipped);
        missing = List.copyOf(missing);
    }

    public long next() {
        return through + 1;
    }

    /** True where a ticket had its turn without a request, which may still come. */
    public boolean isMissing(long ticket) {
        return ticket <= through && missing.contains(ticket);
    }

    /** True once a ticket was decided or taken back. */
    public boolean isOver(long ticket) {
        return ticket <= through && !missing.contains(ticket);
    }

    boolean isOn(long ticket) {
        return ticket == next() || isMissing(ticket);
    }

    Turns decided(long ticket) {
        return new Turns(Math.max(through, ticket), skipped, without(missing, ticket)).caughtUp();
    }

    /** A ticket that its own request gives back no longer holds up those behind it, and is never decided. */
    Turns withdrawn(long ticket) {
        return new Turns(through, skipped, without(missing, ticket)).passingOver(ticket);
    }

    /** A ticket whose request should be here by now no longer holds up those behind it. Nobody knows whether it will come. */
    Turns goingOnWithout(long ticket) {
        Turns gone = passingOver(ticket);
        return gone.equals(this) ? this : new Turns(gone.through, gone.skipped, plus(missing, ticket));
    }

    private Turns passingOver(long ticket) {
        return ticket <= through || skipped.contains(ticket)
                ? this
                : new Turns(through, plus(skipped, ticket), missing).caughtUp();
    }

    /** Past the tickets that are to be skipped and whose turn has come. */
    private Turns caughtUp() {
        long now = through;
        List<Long> left = new ArrayList<>(skipped);
        while (left.remove(Long.valueOf(now + 1))) {
            now++;
        }
        return new Turns(now, left, missing);
    }

    private static List<Long> plus(List<Long> tickets, long ticket) {
        return Stream.concat(tickets.stream(), Stream.of(ticket)).toList();
    }

    private static List<Long> without(List<Long> tickets, long ticket) {
        return tickets.stream().filter(other -> other != ticket).toList();
    }
}

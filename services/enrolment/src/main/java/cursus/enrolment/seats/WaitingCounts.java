package cursus.enrolment.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many requests wait, by blocks of tickets: enough to tell everybody's place, and to find the first, without a look at
 * all who wait. A count may be too high for a while after a crash, and is never too low.
 *
 * @param blocks those in which somebody waits, in order
 */
public record WaitingCounts(List<Block> blocks) {

    public static final WaitingCounts NOBODY = new WaitingCounts(List.of());

    /** How many tickets a block has. */
    public static final int BLOCK = 256;

    /** @param first ticket of the block */
    public record Block(long first, int waiting) {

        public long last() {
            return first + BLOCK - 1;
        }

        private boolean has(long ticket) {
            return first <= ticket && ticket <= last();
        }
    }

    public WaitingCounts {
        blocks = List.copyOf(blocks);
    }

    public int all() {
        return blocks.stream().mapToInt(Block::waiting).sum();
    }

    public boolean isNobody() {
        return blocks.isEmpty();
    }

    /** How many wait in the blocks before that of a ticket. */
    public int beforeBlockOf(long ticket) {
        return blocks.stream()
                .filter(block -> block.last() < ticket)
                .mapToInt(Block::waiting)
                .sum();
    }

    public Optional<Block> first() {
        return blocks.stream().findFirst();
    }

    /** The first ticket of the block that a ticket belongs to. */
    public static long blockOf(long ticket) {
        return (ticket - 1) / BLOCK * BLOCK + 1;
    }

    WaitingCounts joinedBy(long ticket) {
        return withBlock(blockOf(ticket), in(ticket) + 1);
    }

    WaitingCounts leftBy(long ticket) {
        return withBlock(blockOf(ticket), in(ticket) - 1);
    }

    /** Somebody has counted who waits in the block of a ticket. */
    WaitingCounts counted(long ticket, int waiting) {
        return withBlock(blockOf(ticket), waiting);
    }

    private int in(long ticket) {
        return blocks.stream()
                .filter(block -> block.has(ticket))
                .mapToInt(Block::waiting)
                .sum();
    }

    private WaitingCounts withBlock(long first, int waiting) {
        List<Block> others = new ArrayList<>(
                blocks.stream().filter(block -> block.first() != first).toList());
        if (waiting > 0) {
            others.add(new Block(first, waiting));
        }
        others.sort(Comparator.comparingLong(Block::first));
        return new WaitingCounts(others);
    }
}

package cursus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A random run against the model of numbering: several instances of the service and several threads in each issue from
 * one pile of orders, some of them twice, by clocks that disagree. Whatever happens, each order has exactly one
 * invoice, the numbers are 1 to N, no date goes back and the chain of hashes holds. The seed that is printed repeats a
 * run's choices.
 */
public final class NumberingRun {

    private static final int THREADS_PER_INSTANCE = 4;

    private final Invoices invoices;
    private final int instances;
    private final int orders;
    private final long seed;

    public NumberingRun(Invoices invoices, int instances, int orders) {
        this.invoices = invoices;
        this.instances = instances;
        this.orders = orders;
        this.seed = Optional.ofNullable(System.getProperty("cursus.seed"))
                .map(Long::valueOf)
                .orElseGet(System::nanoTime);
    }

    public void run() throws Exception {
        System.out.printf("numbering run: seed %d (repeat with -Dcursus.seed=%d)%n", seed, seed);
        try (ExecutorService threads = Executors.newFixedThreadPool(instances * THREADS_PER_INSTANCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int instance = 0; instance < instances; instance++) {
                IssuingInvoice issuing = new IssuingInvoice(invoices, Samples.terms());
                for (int thread = 0; thread < THREADS_PER_INSTANCE; thread++) {
                    Random random = new Random(seed + running.size());
                    running.add(threads.submit(share(issuing, running.size(), random)));
                }
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        verify();
    }

    /** Every thread has its own share of the pile, and reaches into another's now and then. */
    private Callable<Boolean> share(IssuingInvoice issuing, int mine, Random random) {
        return () -> {
            for (int order = mine; order < orders; order += instances * THREADS_PER_INSTANCE) {
                issuing.issue(Samples.order("document-" + order), Samples.causeAt(someInstant(random)));
                if (random.nextInt(3) == 0) {
                    String other = "document-" + random.nextInt(orders);
                    issuing.issue(Samples.order(other), Samples.causeAt(someInstant(random)));
                }
            }
            return true;
        };
    }

    private static Instant someInstant(Random random) {
        return Samples.NOW.plus(Duration.ofHours(random.nextInt(200)));
    }

    private void verify() {
        List<Invoice> issued =
                invoices.sorted(InvoiceSort.NEWEST_FIRST, 0, orders + 1).reversed();
        assertThat(issued).as("seed %d", seed).hasSize(orders);
        assertThat(issued.stream().map(Invoice::invoice)).as("seed %d", seed).doesNotHaveDuplicates();
        ChainHead head = ChainHead.NONE;
        for (Invoice invoice : issued) {
            assertThat(invoice.follows(head))
                    .as("%s, seed %d", invoice.number(), seed)
                    .isTrue();
            head = ChainHead.of(invoice);
        }
        assertThat(head.documentNumber()).as("seed %d", seed).isEqualTo(orders);
    }
}

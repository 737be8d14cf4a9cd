package cursus.load.openingday;

import cursus.acceptance.suite.Child;
import cursus.acceptance.suite.Repository;
import cursus.embedded.FreePorts;
import cursus.load.measuring.Figures;
import cursus.load.measuring.ServiceProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Enrolment in one or several fresh processes, on the stage's one store and one broker. */
final class Instances implements AutoCloseable {

    /** The share that docs/operations.md advises for a busy day. */
    private static final double TRACED = 0.1;

    /** What says why, without where. */
    private static final Pattern EXCEPTION = Pattern.compile("^(Caused by: )?[\\w.$]+(Exception|Error)\\b");

    private final Stage stage;
    private final List<Instance> all;

    /** @param name for readers */
    record Instance(String name, String address, Child process) {}

    private Instances(Stage stage, List<Instance> all) {
        this.stage = stage;
        this.all = List.copyOf(all);
    }

    /** Returns when all are ready, and none has been asked for anything. */
    static Instances start(Stage stage, String... names) {
        return new Instances(
                stage, Stream.of(names).map(name -> instance(stage, name)).toList());
    }

    /** All doors, with statuses of their own. */
    Doors doors() {
        return new Doors(stage.http(), all.stream().map(Instance::address).toList());
    }

    Instance last() {
        return all.getLast();
    }

    /** These, by their names. */
    Map<String, Child> processes() {
        Map<String, Child> processes = new LinkedHashMap<>();
        all.forEach(instance -> processes.put(instance.name(), instance.process()));
        return processes;
    }

    /** These and those of broker and store. */
    Map<String, Child> allProcesses() {
        Map<String, Child> processes = processes();
        processes.putAll(stage.parts().children());
        return processes;
    }

    /** @param when in words */
    void tellMemory(String when, Figures figures) {
        all.forEach(instance -> figures.put("memory of %s %s, MiB".formatted(instance.name(), when), (double)
                instance.process().residentMebibytes()));
    }

    private static Instance instance(Stage stage, String name) {
        int port = FreePorts.findOne();
        Child process = ServiceProgram.of(
                        "enrolment", port, stage.parts(), stage.identity().issuer())
                .with(
                        "--cursus.enrolment.receipts.key=" + Repository.here().demoReceiptKey(),
                        "--management.tracing.sampling.probability=" + TRACED)
                .start(stage.folder(), ServiceProgram.READY, line -> {
                    if (line.contains(" ERROR ") || EXCEPTION.matcher(line).find()) {
                        System.out.println(name + ": " + line);
                    }
                });
        return new Instance(name, "http://127.0.0.1:" + port, process);
    }

    @Override
    public void close() {
        all.forEach(instance -> instance.process().close());
    }
}

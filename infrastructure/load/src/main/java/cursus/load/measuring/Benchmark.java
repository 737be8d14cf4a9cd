package cursus.load.measuring;

/** Measures one concern of the suite beside the raw parts that it is made of. */
public interface Benchmark {

    public Result run() throws InterruptedException;
}

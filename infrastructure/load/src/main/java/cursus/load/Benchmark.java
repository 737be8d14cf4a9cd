package cursus.load;

/** Measures one concern of the suite beside the raw parts that it is made of. */
interface Benchmark {

    Result run() throws InterruptedException;
}

package cursus.load.measuring;

import java.io.IOException;

/** Measures one concern of the suite beside the raw parts that it is made of. */
public interface Benchmark {

    public Result run() throws IOException, InterruptedException;
}

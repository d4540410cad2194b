package moonlamp.bench;

import java.util.List;
import moonlamp.sampling.Head;

/** One engine in the benchmark. Every measurement starts it anew and leaves nothing behind. */
interface Contender {
    /** How results name it. */
    String label();

    /** The parts of the output head that it can answer with, each a row of the results. */
    List<Head> heads();

    /** Loads, warms up, tells one story against the clock. */
    Measured measure(Head head, int threads);

    /** Loads and tells a story while memory is watched; MiB, or null if there is no such figure. */
    Double peakRendererMib(Head head, int threads);

    /** Compressed bytes of program fetched until a story can be told, or null if there is no such figure. */
    Long shellGzipBytes();

    /** Bytes of weights that it reads for each token. */
    long bytesPerToken(Head head);

    /** Whether its weights are read by WebAssembly, so that the browser's reading speed is its limit. */
    boolean runsInBrowser();
}

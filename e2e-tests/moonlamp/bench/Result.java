package moonlamp.bench;

import moonlamp.sampling.Head;

/**
 * A row of the results; what does not exist for an engine is null.
 *
 * @param engine name, with the version where it is not ours
 * @param head whether all tokens are chosen from, or those of stories
 * @param peakRendererMib most memory (proportional set size) that the page's process had, loading included, MiB
 * @param shellGzipBytes compressed bytes of program fetched before a story can be told, without model and fonts
 * @param readGbs weights read while decoding, GB (1e9 bytes) a second
 * @param readLimitGbs what a loop that only reads reaches in the same browser on as many threads, GB a second
 */
record Result(
        String engine,
        Head head,
        int threads,
        Measured measured,
        Double peakRendererMib,
        Long shellGzipBytes,
        Double readGbs,
        Double readLimitGbs) {}

package moonlamp.kernel;

/**
 * The coordinator of several threads on one shared memory; {@link TeamMember} is the other side. In the browser the
 * threads are workers with an engine module each, on the JVM Java threads. The coordinator sleeps at times, so it must
 * not be a page's main thread.
 *
 * <p>Jobs are cut into chunks that threads take one by one, so a slow or absent helper takes fewer. A helper that dies
 * in the middle of a chunk is noticed after {@link #PATIENCE_NANOS}; its chunks are redone and the team goes on with
 * the threads that are left. Should it come back after all, the next call throws {@link LateHelperException}.
 */
public final class WorkerTeam implements Team {
    /** How long the coordinator waits for a chunk without any progress before it does it itself. */
    public static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final int SLICES = 100;

    /** Below this a job takes about as long as waking the others: 10 microseconds. */
    private static final long MIN_SHARED_MULTIPLY_ADDS = 250_000;

    private static final long MIN_CHUNK_MULTIPLY_ADDS = 64_000;
    /** The first chunk that a thread takes is then about half of its share of the job. */
    private static final int CHUNKS_PER_THREAD = 4;

    private final Kernels kernels;
    private final TeamBlock block;
    private final int threads;
    private final long sliceNanos;
    private final TeamJob job = new TeamJob();
    private int places = 1;
    private int redoneChunks;

    /**
     * @param kernels of the coordinator
     * @param block address of {@link #blockBytes} zeroed bytes, aligned to 64 if possible
     * @param threads most threads at work, coordinator included; helpers may start before or after
     */
    public WorkerTeam(Kernels kernels, int block, int threads) {
        this(kernels, block, threads, PATIENCE_NANOS);
    }

    WorkerTeam(Kernels kernels, int block, int threads, long patienceNanos) {
        if (threads < 1) {
            throw new IllegalArgumentException("a team needs a thread, not " + threads);
        }
        this.kernels = kernels;
        this.block = new TeamBlock(block);
        this.threads = threads;
        this.sliceNanos = patienceNanos / SLICES;
    }

    /** Bytes of shared memory for a team. */
    public static int blockBytes() {
        return TeamBlock.BYTES;
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public int threads() {
        return threads;
    }

    /** Helpers that have started so far. */
    public int joinedHelpers() {
        return block.joined();
    }

    /** Chunks that had to be redone because a helper did not finish them. */
    public int redoneChunks() {
        return redoneChunks;
    }

    /** Lets the helpers return; the team is not used afterwards. */
    public void end() {
        block.end();
    }

    @Override
    public void setPlaces(int number) {
        places = number;
    }

    @Override
    public void multiply(ProductBatch products) {
        job.multiply(products, places);
        run();
    }

    @Override
    public void attend(AttentionBatch batch) {
        job.attend(batch, places);
        run();
    }

    private void run() {
        if (block.isSpoiled()) {
            throw new LateHelperException();
        }
        int chunks = chunks(job.multiplyAdds());
        if (chunks < 2) {
            job.runAll(kernels);
            return;
        }
        job.divide(chunks);
        block.publish(job);
        takeChunks();
        if (!block.awaitDone(sliceNanos, SLICES)) {
            redoMissingChunks();
        }
    }

    private int chunks(long multiplyAdds) {
        if (threads == 1 || multiplyAdds < MIN_SHARED_MULTIPLY_ADDS) {
            return 1;
        }
        int limit = Math.min(Math.min(TeamBlock.MAX_CHUNKS, CHUNKS_PER_THREAD * threads), job.units());
        return (int) Math.min(limit, multiplyAdds / MIN_CHUNK_MULTIPLY_ADDS);
    }

    private void takeChunks() {
        int number = block.jobNumber();
        int ticket = block.ticket();
        while (TeamBlock.hasChunks(ticket)) {
            if (block.take(ticket)) {
                int chunk = TeamBlock.chunkOf(ticket);
                job.runChunk(kernels, chunk, 0);
                block.finish(chunk, number);
            }
            ticket = block.ticket();
        }
    }

    private void redoMissingChunks() {
        int number = block.jobNumber();
        for (int chunk = 0; chunk < job.chunks(); ++chunk) {
            // claimed first: a helper that comes back meanwhile finds that it has been written off, and spoils
            if (block.finish(chunk, number)) {
                job.runChunk(kernels, chunk, 0);
                redoneChunks++;
            }
        }
    }
}

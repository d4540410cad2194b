package moonlamp.kernel;

/** A helper thread of a {@link WorkerTeam}: takes chunks of jobs until the team ends. */
public final class TeamMember {
    private final Kernels kernels;
    private final TeamBlock block;
    private final int thread;
    private final TeamJob job = new TeamJob();
    /** The job that was read last. */
    private int known = -1;

    /**
     * @param kernels of the same results as the coordinator's
     * @param block address of the team's shared block
     * @param thread 1 .. {@link Team#threads()} - 1, different for every helper
     */
    public TeamMember(Kernels kernels, int block, int thread) {
        if (thread < 1) {
            throw new IllegalArgumentException("helpers are numbered from 1, not " + thread);
        }
        this.kernels = kernels;
        this.block = new TeamBlock(block);
        this.thread = thread;
    }

    /** Works until the coordinator ends the team, sleeping while there is nothing to do. */
    public void run() {
        block.join();
        int ticket = block.ticket();
        while (!TeamBlock.isEnd(ticket)) {
            if (!TeamBlock.hasChunks(ticket)) {
                block.awaitTicket(ticket);
            } else if (block.take(ticket)) {
                work(ticket);
            }
            ticket = block.ticket();
        }
    }

    private void work(int ticket) {
        int number = block.jobNumber();
        if (known != number) {
            job.read(block.jobAddress());
        }
        if (!TeamBlock.isOf(ticket, number) || block.jobNumber() != number) {
            known = -1;
            return; // stalled for so long that the job went on without this helper
        }
        known = number;
        int chunk = TeamBlock.chunkOf(ticket);
        job.runChunk(kernels, chunk, thread);
        if (!block.finish(chunk, number)) {
            block.spoil();
        }
    }
}

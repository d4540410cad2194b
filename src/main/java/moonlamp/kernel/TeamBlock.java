package moonlamp.kernel;

import moonlamp.simd.Memory;

/**
 * The memory that the threads of a {@link WorkerTeam} share, and the rules by which they hand out and finish work. All
 * zero at first. Words that different threads write at the same time are 64 bytes apart.
 *
 * <pre>
 *   0  ticket       low bits of the job number, then 12 bits: chunks of it nobody has taken yet; -1 ends the team
 *  64  pending      likewise: chunks not finished yet
 * 128  job number   0, 1, 2 ...
 * 132  sleepers     helpers that (may) sleep on the ticket
 * 136  waiting      1 while the coordinator (may) sleep on pending
 * 140  spoiled      1 when a helper came back too late
 * 144  joined       helpers that have started
 * 192  job          {@link TeamJob}
 * 320  done         for each chunk the number of the last job for which it is finished
 * </pre>
 *
 * A thread owns a chunk once it has lowered the ticket by compare-and-exchange. From then on the job cannot end without
 * it, so what it reads about the job is stable. Nobody ever waits for a helper that holds no chunk: helpers may start
 * late, or die idle, and the others go on.
 */
final class TeamBlock {
    /** Bytes of the block. */
    static final int BYTES = 320 + 4 * TeamBlock.MAX_CHUNKS;

    /** Most chunks of a job. */
    static final int MAX_CHUNKS = 1024;

    private static final int TICKET = 0;
    private static final int PENDING = 64;
    private static final int JOB_NUMBER = 128;
    private static final int SLEEPERS = 132;
    private static final int WAITING = 136;
    private static final int SPOILED = 140;
    private static final int JOINED = 144;
    private static final int JOB = 192;
    private static final int DONE = 320;

    private static final int COUNT_BITS = 12;
    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final int END = -1;

    private static final int TIMED_OUT = 2;
    private static final long FOREVER = -1;

    /**
     * About 100 microseconds: longer than what one thread does alone between two jobs, attention over some hundred positions
     * included. Waking a thread that sleeps takes about as long.
     */
    private static final int SPINS = 200_000;

    private final int address;

    TeamBlock(int address) {
        this.address = address;
    }

    int jobAddress() {
        return address + JOB;
    }

    /** Counts a helper in. */
    void join() {
        Memory.i32AtomicRmwAdd(address, JOINED, 1);
    }

    int joined() {
        return Memory.i32AtomicLoad(address, JOINED);
    }

    boolean isSpoiled() {
        return Memory.i32AtomicLoad(address, SPOILED) != 0;
    }

    int jobNumber() {
        return Memory.i32AtomicLoad(address, JOB_NUMBER);
    }

    /** Coordinator: makes a job available. Its number changes first, so that a stalled helper notices the change. */
    void publish(TeamJob job) {
        int number = Memory.i32AtomicRmwAdd(address, JOB_NUMBER, 1) + 1;
        job.write(jobAddress());
        int count = number << COUNT_BITS | job.chunks();
        Memory.i32AtomicStore(address, PENDING, count);
        Memory.i32AtomicStore(address, TICKET, count);
        wakeHelpers();
    }

    /** Coordinator: lets every helper return. */
    void end() {
        Memory.i32AtomicStore(address, TICKET, END);
        wakeHelpers();
    }

    private void wakeHelpers() {
        if (Memory.i32AtomicLoad(address, SLEEPERS) != 0) {
            Memory.memoryAtomicNotify(address, TICKET, -1);
        }
    }

    int ticket() {
        return Memory.i32AtomicLoad(address, TICKET);
    }

    static boolean isEnd(int ticket) {
        return ticket == END;
    }

    static boolean hasChunks(int ticket) {
        return (ticket & COUNT_MASK) != 0;
    }

    /** Whether a ticket belongs to the job of this number. */
    static boolean isOf(int ticket, int number) {
        return (ticket ^ number << COUNT_BITS) >>> COUNT_BITS == 0;
    }

    /** Takes the chunk {@link #chunkOf} of a ticket with chunks; false if another thread was faster. */
    boolean take(int ticket) {
        return Memory.i32AtomicRmwCmpxchg(address, TICKET, ticket, ticket - 1) == ticket;
    }

    static int chunkOf(int ticket) {
        return (ticket & COUNT_MASK) - 1;
    }

    /** Helper: waits until the ticket changes, spinning first. */
    void awaitTicket(int seen) {
        for (int i = 0; i < SPINS; ++i) {
            if (Memory.i32AtomicLoad(address, TICKET) != seen) {
                return;
            }
        }
        Memory.i32AtomicRmwAdd(address, SLEEPERS, 1);
        Memory.memoryAtomicWait32(address, TICKET, seen, FOREVER);
        Memory.i32AtomicRmwSub(address, SLEEPERS, 1);
    }

    /**
     * Reports a chunk as finished, or, to redo it, takes it away from the thread that has it.
     *
     * @return false if it had been finished or taken away before
     */
    boolean finish(int chunk, int number) {
        int done = doneAddress(chunk);
        int old = Memory.i32AtomicLoad(done, 0);
        if (old - number >= 0 || Memory.i32AtomicRmwCmpxchg(done, 0, old, number) != old) {
            return false;
        }
        countDown(number);
        return true;
    }

    private int doneAddress(int chunk) {
        return address + DONE + 4 * chunk;
    }

    private void countDown(int number) {
        int seen = Memory.i32AtomicLoad(address, PENDING);
        while (isOf(seen, number)) {
            int old = Memory.i32AtomicRmwCmpxchg(address, PENDING, seen, seen - 1);
            if (old == seen) {
                if (!hasChunks(seen - 1) && Memory.i32AtomicLoad(address, WAITING) != 0) {
                    Memory.memoryAtomicNotify(address, PENDING, 1);
                }
                return;
            }
            seen = old;
        }
    }

    /** Helper: says that it may have written what somebody else has finished. */
    void spoil() {
        Memory.i32AtomicStore(address, SPOILED, 1);
    }

    /**
     * Coordinator: waits until all chunks are finished.
     *
     * @param sliceNanos length of one wait
     * @param slices waits without any progress after which to give up; many short ones, because a suspended computer
     *     uses up only one
     * @return false if it gave up
     */
    boolean awaitDone(long sliceNanos, int slices) {
        for (int i = 0; i < SPINS; ++i) {
            if (!hasChunks(Memory.i32AtomicLoad(address, PENDING))) {
                return true;
            }
        }
        Memory.i32AtomicStore(address, WAITING, 1);
        boolean done = sleepUntilDone(sliceNanos, slices);
        Memory.i32AtomicStore(address, WAITING, 0);
        return done;
    }

    private boolean sleepUntilDone(long sliceNanos, int slices) {
        int left = slices;
        int pending = Memory.i32AtomicLoad(address, PENDING);
        while (hasChunks(pending) && left > 0) {
            int outcome = Memory.memoryAtomicWait32(address, PENDING, pending, sliceNanos);
            int now = Memory.i32AtomicLoad(address, PENDING);
            left = outcome == TIMED_OUT && now == pending ? left - 1 : slices;
            pending = now;
        }
        return !hasChunks(pending);
    }
}

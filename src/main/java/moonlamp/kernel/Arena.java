package moonlamp.kernel;

/**
 * Hands out consecutive 16-aligned pieces of linear memory, once, at load; nothing is ever freed.
 *
 * <p>The same layout code runs twice: on a {@link #measuring} arena to learn the size, then on a real one.
 */
public final class Arena {
    /** Every piece starts at a multiple of this. */
    public static final int ALIGNMENT = 16;

    /** What a measuring arena answers: there is no memory behind it. */
    public static final int NOWHERE = 0;

    private final boolean measuring;
    private final long limit;
    private long next;

    /**
     * An arena over the addresses {@code base} (inclusive) to {@code limit} (exclusive).
     *
     * @param base first usable address, not negative
     * @param limit end of the usable addresses, at most 2 GiB
     */
    public Arena(long base, long limit) {
        this(base, limit, false);
        if (base < 0 || limit < base || limit > 1L << 31) {
            throw new IllegalArgumentException("an arena cannot span " + base + " to " + limit);
        }
    }

    private Arena(long base, long limit, boolean measuring) {
        this.next = align(base);
        this.limit = limit;
        this.measuring = measuring;
    }

    /**
     * An arena that only counts: every piece is at {@link #NOWHERE}, and there is no limit.
     *
     * @param base address at which the real arena will begin
     */
    public static Arena measuring(long base) {
        return new Arena(base, Long.MAX_VALUE, true);
    }

    /**
     * Takes a piece.
     *
     * @param bytes its size, not negative
     * @return its address, a multiple of 16; {@link #NOWHERE} when measuring
     * @throws ArenaOverflowException if the piece does not fit
     */
    public int allocate(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("a piece of memory cannot have " + bytes + " bytes");
        }
        long end = saturatedAdd(next, bytes);
        if (end > limit) {
            throw new ArenaOverflowException(bytes, Math.max(0, limit - next));
        }
        int address = measuring ? NOWHERE : (int) next;
        next = align(end);
        return address;
    }

    /** Takes room for {@code count} values of {@code f32}; otherwise as {@link #allocate}. */
    public int allocateFloats(long count) {
        return allocate(count > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : 4 * count);
    }

    /** The end of what was taken so far, as an address rounded up to 16; {@code Long.MAX_VALUE} if beyond counting. */
    public long end() {
        return next;
    }

    private static long align(long address) {
        return address > Long.MAX_VALUE - ALIGNMENT ? Long.MAX_VALUE : (address + ALIGNMENT - 1) & -ALIGNMENT;
    }

    private static long saturatedAdd(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}

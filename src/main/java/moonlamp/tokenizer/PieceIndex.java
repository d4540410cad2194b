package moonlamp.tokenizer;

import java.util.Arrays;
import moonlamp.gguf.GgufLimits;
import moonlamp.gguf.StringArray;

/** Finds a piece by its bytes: a hash table with open addressing over the vocabulary's own byte array. */
final class PieceIndex {
    /** At a load of at most one half, longer runs of occupied slots come only from pieces made to collide. */
    private static final int MAX_PROBES = 1000;

    /** A slot has an id in its low bits, {@link GgufLimits#MAX_ARRAY_LENGTH} of them at most, and bits of its hash above. */
    private static final int ID_MASK = (1 << 19) - 1;

    private static final int EMPTY = -1;

    private final StringArray pieces;
    private final int[] slots;
    private int longest;

    /** An empty index for {@code pieces}; its owner adds the ids. */
    PieceIndex(StringArray pieces) {
        this.pieces = pieces;
        slots = new int[Math.max(2, 2 * Integer.highestOneBit(2 * pieces.size() - 1))];
        Arrays.fill(slots, EMPTY);
    }

    /**
     * Adds piece {@code id}.
     *
     * @return {@code id}, or the id of an equal piece that is there already
     * @throws CollisionException if very many pieces have the same hash
     */
    int add(int id) {
        longest = Math.max(longest, pieces.length(id));
        int mask = slots.length - 1;
        int hash = pieces.hash(id);
        int slot = hash & mask;
        for (int probes = 0; probes < MAX_PROBES; probes++) {
            int there = slots[slot];
            if (there == EMPTY) {
                slots[slot] = hash & ~ID_MASK | id;
                return id;
            }
            if (((there ^ hash) & ~ID_MASK) == 0 && pieces.equal(there & ID_MASK, id)) {
                return there & ID_MASK;
            }
            slot = (slot + 1) & mask;
        }
        throw new CollisionException();
    }

    /** The id of the piece that is {@code text[from, to)}, or {@link SpecialTokens#NONE}. */
    int find(byte[] text, int from, int to) {
        if (to - from > longest) {
            return SpecialTokens.NONE;
        }
        int mask = slots.length - 1;
        int hash = StringArray.hash(text, from, to);
        int slot = hash & mask;
        while (slots[slot] != EMPTY) {
            int id = slots[slot] & ID_MASK;
            if (((slots[slot] ^ hash) & ~ID_MASK) == 0 && pieces.equal(id, text, from, to)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        return SpecialTokens.NONE;
    }

    /** Pieces chosen so that their hashes collide. */
    static final class CollisionException extends RuntimeException {
        CollisionException() {
            super("more than " + MAX_PROBES + " pieces share a hash");
        }
    }
}

package moonlamp.tokenizer;

import java.util.Arrays;
import moonlamp.gguf.StringArray;

/** Finds a piece by its bytes: a hash table with open addressing over the vocabulary's own byte array. */
final class PieceIndex {
    /** At a load of at most one half, longer runs of occupied slots come only from pieces made to collide. */
    private static final int MAX_PROBES = 1000;

    private static final int EMPTY = -1;

    private final StringArray pieces;
    private final int[] slots; // ids
    private final int longest;

    /** An empty index for {@code pieces}; its owner adds the ids. */
    PieceIndex(StringArray pieces) {
        this.pieces = pieces;
        slots = new int[Math.max(2, Integer.highestOneBit(pieces.size()) * 4)];
        Arrays.fill(slots, EMPTY);
        int most = 0;
        for (int id = 0; id < pieces.size(); id++) {
            most = Math.max(most, pieces.length(id));
        }
        longest = most;
    }

    /**
     * Adds piece {@code id}.
     *
     * @return {@code id}, or the id of an equal piece that is there already
     * @throws CollisionException if very many pieces have the same hash
     */
    int add(int id) {
        int mask = slots.length - 1;
        int hash = 0;
        for (int i = 0; i < pieces.length(id); i++) {
            hash = step(hash, pieces.byteAt(id, i));
        }
        int slot = spread(hash) & mask;
        for (int probes = 0; probes < MAX_PROBES; probes++) {
            if (slots[slot] == EMPTY) {
                slots[slot] = id;
                return id;
            }
            if (samePiece(slots[slot], id)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        throw new CollisionException();
    }

    /** The id of the piece that is {@code text[from, to)}, or {@link SpecialTokens#NONE}. */
    int find(byte[] text, int from, int to) {
        int length = to - from;
        if (length > longest) {
            return SpecialTokens.NONE;
        }
        int mask = slots.length - 1;
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = step(hash, text[i]);
        }
        int slot = spread(hash) & mask;
        while (slots[slot] != EMPTY) {
            int id = slots[slot];
            if (pieces.length(id) == length && matches(pieces, id, text, from)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        return SpecialTokens.NONE;
    }

    /** Whether the text at {@code from}, long enough, begins with piece {@code id}. */
    static boolean matches(StringArray pieces, int id, byte[] text, int from) {
        for (int i = 0; i < pieces.length(id); i++) {
            if (pieces.byteAt(id, i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private boolean samePiece(int a, int b) {
        int length = pieces.length(a);
        if (length != pieces.length(b)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (pieces.byteAt(a, i) != pieces.byteAt(b, i)) {
                return false;
            }
        }
        return true;
    }

    private static int step(int hash, byte value) {
        return (hash ^ (value & 0xFF)) * 0x01000193; // FNV-1a's step
    }

    /** The finaliser of MurmurHash3, so that the low bits depend on all. */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /** Pieces chosen so that their hashes collide. */
    static final class CollisionException extends RuntimeException {
        CollisionException() {
            super("more than " + MAX_PROBES + " pieces share a hash");
        }
    }
}

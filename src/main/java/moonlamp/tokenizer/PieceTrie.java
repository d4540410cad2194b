package moonlamp.tokenizer;

import java.util.Arrays;
import moonlamp.gguf.StringArray;

/** Finds the longest of some pieces at a place in a text: a tree of bytes, each node a row of parallel arrays. */
final class PieceTrie {
    private static final int NONE = -1;
    private static final int ROOTS = 256; // node b < 256 stands for first byte b

    private byte[] label = new byte[2 * ROOTS];
    private int[] firstChild = new int[2 * ROOTS];
    private int[] sibling = new int[2 * ROOTS];
    private int[] piece = new int[2 * ROOTS]; // the id that ends here
    private int nodes = ROOTS;

    PieceTrie() {
        Arrays.fill(firstChild, NONE);
        Arrays.fill(piece, NONE);
    }

    /** Adds piece {@code id}, which is not empty. */
    void add(StringArray pieces, int id) {
        int node = pieces.byteAt(id, 0) & 0xFF;
        for (int i = 1; i < pieces.length(id); i++) {
            byte next = pieces.byteAt(id, i);
            int child = child(node, next);
            node = child == NONE ? addChild(node, next) : child;
        }
        piece[node] = id;
    }

    /** The id of the longest piece that {@code text[from, to)} begins with, or {@link SpecialTokens#NONE}. */
    int longest(byte[] text, int from, int to) {
        int node = text[from] & 0xFF;
        int best = piece[node];
        for (int i = from + 1; i < to; i++) {
            node = child(node, text[i]);
            if (node == NONE) {
                break;
            }
            best = piece[node] == NONE ? best : piece[node];
        }
        return best;
    }

    private int child(int node, byte next) {
        int child = firstChild[node];
        while (child != NONE && label[child] != next) {
            child = sibling[child];
        }
        return child;
    }

    private int addChild(int node, byte next) {
        if (nodes == piece.length) {
            label = Arrays.copyOf(label, 2 * nodes);
            firstChild = Arrays.copyOf(firstChild, 2 * nodes);
            sibling = Arrays.copyOf(sibling, 2 * nodes);
            piece = Arrays.copyOf(piece, 2 * nodes);
        }
        label[nodes] = next;
        firstChild[nodes] = NONE;
        sibling[nodes] = firstChild[node];
        piece[nodes] = NONE;
        firstChild[node] = nodes;
        nodes++;
        return nodes - 1;
    }
}

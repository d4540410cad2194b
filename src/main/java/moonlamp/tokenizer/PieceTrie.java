package moonlamp.tokenizer;

import java.util.Arrays;

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

    /** Adds a piece, which is not empty. */
    void add(byte[] bytes, int id) {
        int node = bytes[0] & 0xFF;
        for (int i = 1; i < bytes.length; i++) {
            int child = child(node, bytes[i]);
            node = child == NONE ? addChild(node, bytes[i]) : child;
        }
        piece[node] = id;
    }

    /** The id of the longest piece at {@code text[at]}, or {@link SpecialTokens#NONE}. */
    int longest(byte[] text, int at) {
        int node = text[at] & 0xFF;
        int best = piece[node];
        for (int i = at + 1; i < text.length && node != NONE; i++) {
            node = child(node, text[i]);
            best = node == NONE || piece[node] == NONE ? best : piece[node];
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

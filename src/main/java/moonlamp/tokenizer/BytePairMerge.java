package moonlamp.tokenizer;

/**
 * Byte-pair encoding of one stretch of text, as SentencePiece does it: begin with single characters, always join the
 * adjacent pair whose piece has the highest score, the leftmost of equals, until no pair is a piece; characters that
 * are no piece become bytes. O(n log n): symbols are a linked list, pairs wait in a priority queue, and an outdated pair
 * is recognised when its turn comes.
 */
final class BytePairMerge {
    private static final int END = -1;
    private static final int NO_PAIR = Integer.MAX_VALUE; // the rank of no finite score

    private final Vocabulary vocabulary;
    private final byte[] text;
    private final int from;
    private final int to;
    private final int[] start; // [symbols] where in the text the symbol starts; it ends where the next one starts
    private final int[] next; // [symbols] the symbol to the right, or END
    private final int[] previous; // [symbols] the symbol to the left, or END
    private final int[] rank; // [symbols] of the piece that the symbol and the next one make, or NO_PAIR
    private final LongHeap pairs; // rank in the high half, left symbol in the low one

    /** Prepares {@code text[from, to)}, which is not empty and in which spaces are U+2581 already. */
    BytePairMerge(Vocabulary vocabulary, byte[] text, int from, int to) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.from = from;
        this.to = to;
        int symbols = countCharacters();
        start = new int[symbols];
        next = new int[symbols];
        previous = new int[symbols];
        rank = new int[symbols];
        pairs = new LongHeap(2 * symbols);
        split();
    }

    /** Merges and appends the ids to {@code tokens}. */
    void encode(IntList tokens) {
        for (int symbol = 0; symbol < start.length; symbol++) {
            lookUpPair(symbol);
        }
        while (!pairs.isEmpty()) {
            long pair = pairs.remove();
            int left = (int) pair;
            if (rank[left] == (int) (pair >> 32)) {
                join(left);
            }
        }
        for (int symbol = 0; symbol != END; symbol = next[symbol]) {
            emit(start[symbol], end(symbol), tokens);
        }
    }

    private int countCharacters() {
        int count = 0;
        for (int at = from; at < to; at = Utf8.characterEnd(text, at, to)) {
            count++;
        }
        return count;
    }

    private void split() {
        int symbol = 0;
        for (int at = from; at < to; at = Utf8.characterEnd(text, at, to)) {
            start[symbol] = at;
            previous[symbol] = symbol - 1;
            next[symbol] = symbol + 1;
            symbol++;
        }
        next[symbol - 1] = END;
    }

    private void join(int left) {
        int right = next[left];
        int after = next[right];
        next[left] = after;
        rank[right] = NO_PAIR;
        if (after != END) {
            previous[after] = left;
        }
        lookUpPair(left);
        if (previous[left] != END) {
            lookUpPair(previous[left]);
        }
    }

    private void lookUpPair(int left) {
        int right = next[left];
        int id = right == END ? SpecialTokens.NONE : vocabulary.findText(text, start[left], end(right));
        rank[left] = NO_PAIR;
        if (id != SpecialTokens.NONE) {
            rank[left] = rank(vocabulary.score(id));
            pairs.add((long) rank[left] << 32 | left);
        }
    }

    /** An int that is smaller for a higher score. */
    private static int rank(float score) {
        int bits = Float.floatToRawIntBits(score + 0f); // makes -0 a 0
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return ~ascending;
    }

    private int end(int symbol) {
        return next[symbol] == END ? to : start[next[symbol]];
    }

    private void emit(int from, int to, IntList tokens) {
        int id = vocabulary.findText(text, from, to);
        if (id != SpecialTokens.NONE) {
            tokens.add(id);
            return;
        }
        for (int at = from; at < to; at++) {
            tokens.add(vocabulary.byteToken(text[at] & 0xFF));
        }
    }
}

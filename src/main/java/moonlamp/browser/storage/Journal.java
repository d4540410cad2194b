package moonlamp.browser.storage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is known of a model that is being put together. Its text only ever grows, a line for each event, so that a browser
 * that is killed at any moment loses no more than the last line:
 *
 * <pre>
 * moonlamp journal 1 BYTES PIECE_BYTES
 * known INDEX SHA256                     the piece with this digest is the right one
 * piece INDEX SHA256 [HASH_STATE]        is stored; the file's running hash after it, where all before it are in that;
 *                                        with another digest than before, later HASH_STATEs count no more
 * round N                                the whole file was wrong: every piece has to come once more
 * pause | go                             what the person wants
 * </pre>
 *
 * <p>Every method that changes it returns the line to add.
 */
final class Journal {
    private static final String FORMAT = "moonlamp journal 1 ";

    private final PieceLayout layout;
    private final String[] known;
    private final String[] digests;
    private final String[] hashStates;
    private final BitSet fresh = new BitSet();
    private int round;
    private boolean paused;

    Journal(PieceLayout layout) {
        this.layout = layout;
        known = new String[layout.count()];
        digests = new String[layout.count()];
        hashStates = new String[layout.count()];
    }

    /** The journal that a text is, or null if it is none. Lines that make no sense count for nothing. */
    static Journal parse(String text) {
        List<String> lines = Lines.complete(text);
        if (lines.isEmpty()) {
            return null;
        }
        List<String> sizes = Lines.words(Lines.after(lines.get(0), FORMAT));
        long fileBytes = Lines.number(sizes.get(0), "");
        long pieceBytes = sizes.size() == 2 ? Lines.number(sizes.get(1), "") : -1;
        if (!PieceLayout.isPossible(fileBytes, pieceBytes)) {
            return null;
        }
        Journal journal = new Journal(new PieceLayout(fileBytes, (int) pieceBytes));
        lines.subList(1, lines.size()).forEach(line -> journal.read(Lines.words(line)));
        return journal;
    }

    PieceLayout layout() {
        return layout;
    }

    /** The digest that a piece must have, or null if any will do. */
    String known(int piece) {
        return known[piece];
    }

    /** The digest of what is stored of a piece, or null if nothing is. */
    String digest(int piece) {
        return digests[piece];
    }

    /** Where the file's running hash stood after a piece, or null. */
    String hashState(int piece) {
        return hashStates[piece];
    }

    /** Whether a piece is stored and need not come again in this round. */
    boolean has(int piece) {
        return fresh.get(piece);
    }

    /** The first piece from an index on that is to come; the number of pieces if there is none. */
    int nextMissing(int from) {
        return Math.min(fresh.nextClearBit(from), layout.count());
    }

    /** How many pieces need not come any more. */
    int count() {
        return fresh.cardinality();
    }

    int round() {
        return round;
    }

    boolean paused() {
        return paused;
    }

    /** The first line. */
    String firstLine() {
        return FORMAT + layout.fileBytes() + " " + layout.pieceBytes() + "\n";
    }

    String know(int piece, String digest) {
        known[piece] = digest;
        return "known " + piece + " " + digest + "\n";
    }

    /** @param hashState null if the running hash has not come to this piece */
    String store(int piece, String digest, String hashState) {
        if (!digest.equals(digests[piece])) {
            // where the hash stood after later pieces, it had taken other bytes than these
            Arrays.fill(hashStates, piece + 1, hashStates.length, null);
        }
        digests[piece] = digest;
        hashStates[piece] = hashState;
        fresh.set(piece);
        return "piece " + piece + " " + digest + (hashState == null ? "" : " " + hashState) + "\n";
    }

    String beginRound() {
        round++;
        fresh.clear();
        return "round " + round + "\n";
    }

    String pause(boolean pause) {
        paused = pause;
        return pause ? "pause\n" : "go\n";
    }

    /** A piece is not what it was; that shows again when the journal is read again, so there is no line for it. */
    void drop(int piece) {
        digests[piece] = null;
        fresh.clear(piece);
    }

    private void read(List<String> words) {
        switch (words.get(0)) {
            case "known" -> readKnown(words);
            case "piece" -> readPiece(words);
            case "round" -> {
                beginRound();
                round = Math.max(round, (int) Lines.number(words.get(words.size() - 1), ""));
            }
            case "pause" -> paused = true;
            case "go" -> paused = false;
            default -> {
                // cut off, with another line behind it
            }
        }
    }

    private void readKnown(List<String> words) {
        int piece = index(words);
        if (piece >= 0) {
            know(piece, words.get(2));
        }
    }

    private void readPiece(List<String> words) {
        int piece = index(words);
        if (piece >= 0) {
            store(
                    piece,
                    words.get(2),
                    isHashState(words, layout.start(piece + 1)) ? words.get(3) + " " + words.get(4) : null);
        }
    }

    private static boolean isHashState(List<String> words, long hashedBytes) {
        return words.size() == 5
                && Manifest.isDigest(words.get(3))
                && words.get(4).equals(String.valueOf(hashedBytes));
    }

    /** The index in the second word, if a digest follows; else -1. */
    private int index(List<String> words) {
        long index = words.size() >= 3 && Manifest.isDigest(words.get(2)) ? Lines.number(words.get(1), "") : -1;
        return index < layout.count() ? (int) index : -1;
    }
}

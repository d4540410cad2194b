package moonlamp.browser.models;

import moonlamp.browser.models.Trouble.Kind;
import moonlamp.browser.storage.ByteArrays;
import moonlamp.browser.storage.PartialModel;
import moonlamp.protocol.FailureCode;

/** Takes pieces that have arrived: hashes them, stores them, and lets them count. */
final class PieceIntake<B> {
    /** So often a piece may arrive damaged. */
    private static final int MAX_DAMAGED = 3;

    /** After so many pieces that differ in a round it is another file altogether: looking ahead is no use any more. */
    private static final int MAX_LOOKS_AHEAD = 3;

    private final CatalogEntry entry;
    private final PartialModel<B> model;
    private final ByteArrays<B> arrays;
    private final WholeHash<B> whole;
    private final B scratch;
    private final int[] damaged;
    private int looksAhead;

    /** @param scratch room for one piece */
    PieceIntake(CatalogEntry entry, PartialModel<B> model, ByteArrays<B> arrays, WholeHash<B> whole, B scratch) {
        this.entry = entry;
        this.model = model;
        this.arrays = arrays;
        this.whole = whole;
        this.scratch = scratch;
        this.damaged = new int[model.layout().count()];
    }

    /**
     * Takes a piece.
     *
     * @param bytes begins with it
     * @return what is wrong with it, or null
     * @throws ModelFailureException if that has been so too often
     */
    Trouble take(int piece, B bytes) {
        String right = expected(piece);
        String before = model.digest(piece);
        if (right == null && before == null) {
            count(piece, model.write(piece, bytes), bytes);
            return null;
        }
        String digest = arrays.sha256(bytes, model.layout().length(piece));
        if (right != null && !right.equals(digest)) {
            return refuse(piece);
        }
        if (!digest.equals(before)) {
            model.write(piece, bytes);
        }
        count(piece, digest, bytes);
        if (before != null && !digest.equals(before)) {
            lookAhead(piece);
        }
        return null;
    }

    /** The digest that a piece must have, or null. */
    private String expected(int piece) {
        boolean listed = entry.pieceSha256().size() == model.layout().count();
        return listed ? entry.pieceSha256().get(piece) : model.known(piece);
    }

    private Trouble refuse(int piece) {
        damaged[piece]++;
        if (damaged[piece] >= MAX_DAMAGED) {
            throw new ModelFailureException(
                    FailureCode.E_HASH, "piece " + piece + " arrived damaged " + MAX_DAMAGED + " times");
        }
        return Trouble.of(Kind.DAMAGED, "piece " + piece + " arrived damaged and is fetched again");
    }

    private void count(int piece, String digest, B bytes) {
        model.accept(piece, digest, whole.offer(piece, bytes));
    }

    /** A piece was another one than before: if the file is right now, all that was to come once more need not. */
    private void lookAhead(int piece) {
        int count = model.layout().count();
        boolean inTurn = model.nextMissing(0) == piece + 1 && model.hashState(piece) != null;
        if (!inTurn || piece + 1 == count || ++looksAhead > MAX_LOOKS_AHEAD) {
            return;
        }
        for (int i = piece + 1; i < count; i++) {
            if (model.digest(i) == null) {
                return;
            }
        }
        if (whole.digestAhead(scratch).equals(entry.sha256())) {
            for (int i = piece + 1; i < count; i++) {
                model.accept(i, model.digest(i), null);
            }
        }
    }
}

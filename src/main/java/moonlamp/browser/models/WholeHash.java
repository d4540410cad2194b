package moonlamp.browser.models;

import moonlamp.browser.storage.PartialModel;

/**
 * The SHA-256 of the whole file, which goes along as the pieces come, and goes on where it stood after a restart. Pieces
 * that come out of turn are read back from storage.
 */
final class WholeHash<B> {
    private static final int BLOCK = 64;

    private final FileHash<B> hash;
    private final PartialModel<B> model;
    /** The first piece that is not in it. */
    private int next;

    WholeHash(FileHash<B> hash, PartialModel<B> model) {
        this.hash = hash;
        this.model = model;
    }

    /** Goes on after the last piece to which it had come, or starts over. */
    void restart() {
        int ready = model.nextMissing(0);
        while (ready > 0 && model.hashState(ready - 1) == null) {
            ready--;
        }
        next = ready;
        if (ready == 0) {
            hash.begin();
        } else {
            hash.resume(model.hashState(ready - 1));
        }
    }

    /**
     * Takes a piece if it is its turn.
     *
     * @param bytes begins with the piece
     * @return where the hash stands after it; null if the piece is out of turn, or does not end with a block
     */
    String offer(int piece, B bytes) {
        if (piece != next) {
            return null;
        }
        int length = model.layout().length(piece);
        hash.update(bytes, length);
        next++;
        return length % BLOCK == 0 ? hash.state() : null;
    }

    /** The digest of all that is stored, including what is to come once more. It stands at the end then. */
    String digest(B buffer) {
        for (; next < model.layout().count(); next++) {
            model.read(next, buffer);
            hash.update(buffer, model.layout().length(next));
        }
        return hash.digest();
    }

    /** The digest of all that is stored, without going on from where it stands. */
    String digestAhead(B buffer) {
        String state = hash.state();
        int at = next;
        String digest = digest(buffer);
        hash.resume(state);
        next = at;
        return digest;
    }
}

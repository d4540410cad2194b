package moonlamp.browser.models;

import java.util.function.LongConsumer;
import moonlamp.browser.models.Trouble.Kind;
import moonlamp.browser.storage.PartialModel;

/**
 * Asks for what is missing and takes in what comes. When a transfer breaks off, what has come of a piece stays in memory
 * and the next one goes on behind it, if it comes from the same address.
 */
final class Transfer<B> {
    /** The first bytes of every GGUF file. */
    private static final String MAGIC = "GGUF";

    private final PartialModel<B> model;
    private final Ports<B> ports;
    private final PieceIntake<B> intake;
    private final LongConsumer progress;
    /** The piece that is arriving, and how much of it is there. */
    private final B buffer;

    private int held;
    private int heldPiece = -1;
    private int heldMirror = -1;
    private Answer<B> answer;
    private boolean stopped;

    /** @param progress is told how many bytes of the file there are, all in all */
    Transfer(PartialModel<B> model, Ports<B> ports, PieceIntake<B> intake, LongConsumer progress) {
        this.model = model;
        this.ports = ports;
        this.intake = intake;
        this.progress = progress;
        this.buffer = ports.arrays().allocate(model.layout().length(0));
    }

    /** How many bytes of the file there are, those in memory included. */
    long reached() {
        return model.bytes() + held;
    }

    /** Ends the transfer under way, and all to come. */
    void stop() {
        stopped = true;
        if (answer != null) {
            answer.close();
        }
    }

    /**
     * Transfers the first run of missing pieces.
     *
     * @return what is wrong, or null if all of it has come
     * @throws StoppedException after {@link #stop}
     */
    Trouble run(Mirrors mirrors) {
        keepWhatFits(mirrors.current());
        FileRange range = FileRange.missing(model, held);
        boolean skip = mirrors.ignoresRanges();
        boolean toEnd = range.to() == model.layout().fileBytes();
        answer = ports.network().ask(mirrors.url(), skip ? 0 : range.from(), skip || toEnd ? -1 : range.to());
        try {
            return receive(range, skip);
        } catch (NetworkException e) {
            return Trouble.of(Kind.UNREACHABLE, e.getMessage());
        } finally {
            answer.close();
            requireGoing();
        }
    }

    /** Pieces come from one address each. */
    private void keepWhatFits(int mirror) {
        int piece = model.nextMissing(0);
        if (piece != heldPiece || mirror != heldMirror) {
            held = 0;
        }
        heldPiece = piece;
        heldMirror = mirror;
    }

    private Trouble receive(FileRange range, boolean skip) {
        requireGoing();
        answer.arrive();
        FileRange asked = skip ? new FileRange(0, model.layout().fileBytes()) : range;
        Trouble trouble = AnswerCheck.judge(answer, asked, model.layout().fileBytes());
        if (trouble == null && skip) {
            trouble = skipTo(range.from());
        }
        return trouble == null ? takePieces(range) : trouble;
    }

    private Trouble skipTo(long position) {
        B waste = ports.arrays().allocate(model.layout().pieceBytes());
        long at = 0;
        while (at < position) {
            int count = answer.read(waste, 0, (int) Math.min(model.layout().pieceBytes(), position - at));
            requireGoing();
            if (count == 0) {
                return endedAt(at);
            }
            at += count;
        }
        return null;
    }

    private Trouble takePieces(FileRange range) {
        long at = range.from();
        while (at < range.to()) {
            int length = model.layout().length(heldPiece);
            int count = answer.read(buffer, held, length - held);
            requireGoing();
            if (count == 0) {
                return endedAt(at);
            }
            at += count;
            held += count;
            progress.accept(reached());
            Trouble trouble = startsRightly(count) ? null : wrongStart();
            if (trouble == null && held == length) {
                trouble = takePiece();
            }
            if (trouble != null || model.nextMissing(0) > model.layout().index(range.to() - 1)) {
                return trouble;
            }
        }
        return null;
    }

    private Trouble takePiece() {
        held = 0;
        Trouble trouble = intake.take(heldPiece, buffer);
        if (trouble == null) {
            heldPiece++;
        }
        return trouble;
    }

    /**
     * Looks at the file's first bytes when they have come.
     *
     * @param count how many bytes came last
     */
    private boolean startsRightly(int count) {
        boolean now = heldPiece == 0 && held >= MAGIC.length() && held - count < MAGIC.length();
        for (int i = 0; now && i < MAGIC.length(); i++) {
            if (ports.arrays().get(buffer, i) != MAGIC.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Trouble wrongStart() {
        held = 0;
        return ports.arrays().get(buffer, 0) == '<'
                ? Trouble.of(Kind.PORTAL, "a web page came instead of the file")
                : Trouble.of(Kind.NO_MODEL, "what came is no GGUF model");
    }

    private static Trouble endedAt(long position) {
        return Trouble.of(Kind.UNREACHABLE, "the answer ended early, at byte " + position);
    }

    private void requireGoing() {
        if (stopped) {
            throw new StoppedException();
        }
    }
}

package moonlamp.generation;

/**
 * Tells a story in two {@linkplain Passage passages}: the opening, in which the plot is chosen, and all the rest. Of each the
 * model writes a few versions, until one is good or enough is written, and the likeliest is told: sample-and-rank again, after
 * that of {@link ParagraphDrafts}, since a plot that does not suit the request shows only when it is told. How sure a model
 * seems depends on the temperature: the limits are for that of {@code StorySampling}.
 *
 * <p>While the rest is written, the opening is told, a token for every few forward passes, so that there is something to read.
 */
final class DraftedWriting implements Writing {
    /** Paragraphs of the opening. */
    static final int OPENING = 2;

    /** An opening is good when its tokens were drawn with a geometric mean of about 92 %, as most of known choices are. */
    private static final double GOOD_OPENING = -0.085;

    /** The rest, whose plot is known, when it is about 95 %. */
    private static final double GOOD_REST = -0.055;

    /** After so many passes of the model no further version of the opening is begun. */
    private static final int OPENING_PASSES = 1_000;

    private static final int REST_PASSES = 3_000;

    /** How many versions of a passage are written at most. */
    private static final int VERSIONS = 4;

    /** Faster than anybody reads, and slow enough that the opening lasts until most stories are written. */
    private static final int PASSES_A_TOKEN = 8;

    private final Session session;
    private final ParagraphDrafts drafts;

    /** Whether the opening is certain, and the rest is being written. */
    private boolean opened;

    /** Where the passage begins that is being written; all before is certain. */
    private int start;

    /** Passes that were spent on it. */
    private int passes;

    private int versions;

    /** The version of it that is being written. */
    private Passage version;

    /** The likeliest one so far, null before the first is whole. */
    private Passage best;

    private int[] bestTokens;

    /** Where the next token to be told lies, at most {@link #start}. */
    private int nextToTell;

    private int passesSinceTold;
    private boolean over;

    /** Goes on after the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind}. */
    DraftedWriting(Session session, ParagraphDrafts drafts) {
        this.session = session;
        this.drafts = drafts;
        nextToTell = session.position();
        over = session.remaining() == 0;
        begin();
    }

    @Override
    public int next() {
        if (!over) {
            passes++;
            passesSinceTold++;
            if (version.write()) {
                judge();
            }
        }
        if (nextToTell < start && (over || passesSinceTold >= PASSES_A_TOKEN)) {
            passesSinceTold = 0;
            return session.token(nextToTell++);
        }
        return over ? FULL : NOTHING_YET;
    }

    private void begin() {
        start = session.position();
        passes = 0;
        versions = 0;
        best = null;
        writeVersion();
    }

    private void writeVersion() {
        session.rewind(start);
        version = new Passage(session, drafts, opened ? Integer.MAX_VALUE : OPENING);
    }

    /** A version is whole: so is the passage, if it was the last that is needed. */
    private void judge() {
        versions++;
        if (best == null || version.rank() > best.rank()) {
            best = version;
            bestTokens = version.tokens();
        }
        if (isDone(opened, best.rank(), versions, passes)) {
            keep();
        } else {
            writeVersion();
        }
    }

    /** The best version is certain now. */
    private void keep() {
        if (best == version) {
            session.rewind(version.end());
        } else {
            session.rewind(start);
            session.prefill(bestTokens, 0, bestTokens.length);
        }
        if (best.endsStory()) {
            start = session.position();
            over = true;
        } else {
            opened = true;
            begin();
        }
    }

    /**
     * Whether the likeliest version is told.
     *
     * @param rest of the rest, or else of the opening
     * @param rank of that version
     * @param versions that are written
     * @param passes that were spent on them
     */
    static boolean isDone(boolean rest, double rank, int versions, int passes) {
        return versions == VERSIONS
                || rank >= (rest ? GOOD_REST : GOOD_OPENING)
                || passes >= (rest ? REST_PASSES : OPENING_PASSES);
    }
}

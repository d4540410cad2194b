package moonlamp.generation;

/**
 * Tells a story in two {@linkplain Passage passages}: the opening, in which the plot is chosen, and all the rest. Of each the
 * model writes several versions, until one is good or enough is written. The limits are for the temperature of
 * {@code StorySampling}.
 *
 * <p>While the rest is written, the opening is told, a token for every few forward passes, so that there is something to read.
 */
final class DraftedWriting implements Writing {
    /** Paragraphs of the opening: what is asked for to happen is in the third at the latest. */
    static final int OPENING = 3;

    /** Good is a geometric mean of 91 % of a first version, as most of known choices have, or 94 % of another. */
    private static final Passage.Limits OPENING_LIMITS = new Passage.Limits(OPENING, 1, -0.095, -0.06, 2_000);

    private static final int REST_PASSES = 3_000;

    /** The rest, whose plot is known, is good with 95 %. */
    private static final double GOOD_REST = -0.05;

    /** Faster than anybody reads, and slow enough that the opening lasts until most stories are written. */
    private static final int PASSES_A_TOKEN = 8;

    private final Session session;
    private final ParagraphDrafts drafts;
    private final Passage.Limits restLimits;

    /** The passage that is being written. */
    private Passage passage;

    /** Whether that is the rest. */
    private boolean opened;

    /** Where it begins; all before is certain. */
    private int start;

    /** Where the next token to be told lies, at most {@link #start}. */
    private int nextToTell;

    private int passesSinceTold;
    private boolean over;

    /**
     * Goes on after the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind}.
     *
     * @param most drafts of each paragraph that follows the opening
     * @param asked what the opening should take up
     */
    DraftedWriting(Session session, ParagraphDrafts drafts, int most, AskedWords asked) {
        this.session = session;
        this.drafts = drafts;
        restLimits = new Passage.Limits(Integer.MAX_VALUE, most, GOOD_REST, GOOD_REST, REST_PASSES);
        start = session.position();
        nextToTell = start;
        over = session.remaining() == 0;
        passage = new Passage(session, drafts, asked, OPENING_LIMITS);
    }

    @Override
    public int next() {
        if (!over) {
            passesSinceTold++;
            if (passage.write()) {
                keep();
            }
        }
        if (nextToTell < start && (over || passesSinceTold >= PASSES_A_TOKEN)) {
            passesSinceTold = 0;
            return session.token(nextToTell++);
        }
        return over ? FULL : NOTHING_YET;
    }

    /** The passage is certain now. */
    private void keep() {
        start = session.position();
        over = opened || passage.endsStory();
        opened = true;
        if (!over) {
            passage = new Passage(session, drafts, AskedWords.none(), restLimits);
        }
    }
}

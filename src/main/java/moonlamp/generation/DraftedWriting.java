package moonlamp.generation;

import moonlamp.generation.ParagraphDrafts.Draft;

/**
 * Tells a paragraph only when the next one is written. If even the likeliest {@linkplain ParagraphDrafts draft} of that is
 * a poor one, the model has written itself into a corner: the paragraph is taken back and others are drafted in its place, a
 * few at most and until what follows is not poor. Of these pairs the likeliest is kept (backtracking, with a step back of
 * one paragraph). How sure a model seems depends on the temperature: the limits are for that of {@code StorySampling}.
 *
 * <p>While a paragraph is drafted, those before are told, a token for every few forward passes, so that the story flows.
 */
final class DraftedWriting implements Writing {
    /** A paragraph is poor when its tokens were drawn with a geometric mean of less than about 90 %. */
    private static final double POOR = -0.1;

    /** How many other paragraphs are tried in the place of one that a poor one follows. */
    private static final int TRIES = 3;

    /** More than most paragraphs take for each of their tokens: then the telling seldom has to wait. */
    private static final int PASSES_A_TOKEN = 3;

    private final Session session;
    private final ParagraphDrafts drafts;

    /** Where the paragraph begins that may still be taken back; all before are certain. */
    private int start;

    /** The version of it that is on the timeline, null while that is being drafted. */
    private Draft current;

    /** The version of it that goes on best so far, null before the first. */
    private Draft best;

    /** What follows that one. */
    private Draft bestNext;

    /** Other versions that were tried. */
    private int tried;

    /** Where the next token to be told lies, at most {@link #start}. */
    private int nextToTell;

    private int passesSinceTold;
    private boolean over;

    /** Goes on after the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind}. */
    DraftedWriting(Session session, ParagraphDrafts drafts) {
        this.session = session;
        this.drafts = drafts;
        start = session.position();
        nextToTell = start;
        over = session.remaining() == 0;
        drafts.begin();
    }

    @Override
    public int next() {
        if (!over) {
            write();
            passesSinceTold++;
        }
        if (nextToTell < start && (over || passesSinceTold >= PASSES_A_TOKEN)) {
            passesSinceTold = 0;
            return session.token(nextToTell++);
        }
        return over ? FULL : NOTHING_YET;
    }

    private void write() {
        Draft written = drafts.write();
        if (written == null) {
            return;
        }
        if (current == null) {
            lead(written);
        } else {
            follow(written);
        }
    }

    /** A version of the paragraph that may be taken back is written. */
    private void lead(Draft written) {
        if (!written.endsStory()) {
            current = written;
            drafts.begin();
        } else if (best == null) {
            end();
        } else {
            tryAgainOrKeep(); // a paragraph that was to be followed does not become the last one
        }
    }

    /** What follows that version is written. */
    private void follow(Draft written) {
        if (best == null || current.rankWith(written) > best.rankWith(bestNext)) {
            best = current;
            bestNext = written;
        }
        tryAgainOrKeep();
    }

    private void tryAgainOrKeep() {
        current = null;
        if (bestNext.rank() < POOR && tried < TRIES) {
            tried++;
            session.rewind(start);
            drafts.begin();
        } else {
            keep();
        }
    }

    /** The best version is certain now, and what follows it is what may be taken back. */
    private void keep() {
        if (tried > 0) {
            session.rewind(start);
            best.appendTo(session);
            bestNext.appendTo(session);
        }
        start += best.length();
        current = bestNext;
        best = null;
        bestNext = null;
        tried = 0;
        if (current.endsStory()) {
            end();
        } else {
            drafts.begin();
        }
    }

    private void end() {
        start = session.position();
        over = true;
    }
}

package moonlamp.generation;

import moonlamp.generation.ParagraphDrafts.Draft;

/**
 * One version of a passage: some paragraphs from the end of a timeline on, or all up to the story's end. A paragraph is
 * certain only when the next one is written. If even the likeliest {@linkplain ParagraphDrafts draft} of that is a poor one,
 * the model has written itself into a corner: the paragraph is taken back and others are drafted in its place, a few at most
 * and until what follows is not poor. Of these pairs the likeliest is kept (backtracking, with a step back of one paragraph).
 * How sure a model seems depends on the temperature: the limit is for that of {@code StorySampling}.
 */
final class Passage {
    /** A paragraph is poor when its tokens were drawn with a geometric mean of less than about 90 %. */
    private static final double POOR = -0.1;

    /** How many other paragraphs are tried in the place of one that a poor one follows. */
    private static final int TRIES = 3;

    private final Session session;
    private final ParagraphDrafts drafts;
    private final int begin;

    /** Paragraphs that are not certain yet. */
    private int missing;

    /** Where the paragraph begins that may still be taken back; all before are certain. */
    private int start;

    /** Of the certain ones. */
    private double logProbability;

    /** The version of that paragraph that is on the timeline, null while it is being drafted. */
    private Draft current;

    /** The version of it that goes on best so far, null before the first. */
    private Draft best;

    /** What follows that one. */
    private Draft bestNext;

    /** Other versions that were tried. */
    private int tried;

    private boolean endsStory;

    /**
     * Begins where the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind} ends.
     *
     * @param paragraphs how many it has, at least one; fewer if the story ends before
     */
    Passage(Session session, ParagraphDrafts drafts, int paragraphs) {
        this.session = session;
        this.drafts = drafts;
        begin = session.position();
        start = begin;
        missing = paragraphs;
        drafts.begin();
    }

    /** Writes one token; returns whether the passage is whole now, with which, and what may follow it, the timeline ends. */
    boolean write() {
        Draft written = drafts.write();
        if (written != null) {
            if (current == null) {
                lead(written);
            } else {
                follow(written);
            }
        }
        return endsStory || missing == 0;
    }

    /** Whether nothing can follow: the model has ended its turn, or the context is full. */
    boolean endsStory() {
        return endsStory;
    }

    /** Where it ends on the timeline. */
    int end() {
        return start;
    }

    /** Its tokens, as long as they are on the timeline. */
    int[] tokens() {
        int[] tokens = new int[start - begin];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = session.token(begin + i);
        }
        return tokens;
    }

    /** Mean log-probability of the tokens, and of those of the paragraph that would follow: the higher, the surer the model. */
    double rank() {
        double sum = logProbability;
        int length = start - begin;
        if (!endsStory) {
            sum += current.logProbability();
            length += current.length();
        }
        return sum / length;
    }

    /** A version of the paragraph that may be taken back is written. */
    private void lead(Draft written) {
        if (!written.endsStory()) {
            current = written;
            drafts.begin();
        } else if (best == null) {
            endWith(written);
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
        Draft next = bestNext;
        add(best);
        best = null;
        bestNext = null;
        tried = 0;
        if (next.endsStory()) {
            endWith(next);
        } else {
            current = next;
            drafts.begin();
        }
    }

    private void add(Draft certain) {
        start += certain.length();
        logProbability += certain.logProbability();
        missing--;
    }

    private void endWith(Draft last) {
        add(last);
        endsStory = true;
    }
}

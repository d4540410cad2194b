package moonlamp.generation;

/**
 * Finds the best version of some paragraphs that follow a timeline. Whether a plot suits what is asked for shows only when it
 * is told: then the model is sure of each word, and takes up those of the request. So versions are written one after the
 * other, each is given up as soon as it can hardly become the best one, and the best is kept: sample-and-rank, as in
 * {@link ParagraphDrafts}, with random restarts and a bound. Of what most people ask for the first version is good.
 */
final class Passage {
    /** Mean log-probability of what is not written yet, for the bound: few paragraphs are surer. */
    private static final double SUREST = -0.015;

    /** What each word of the request that is missing takes off the mean log-probability. */
    private static final double MISSING = 0.035;

    /** A good version may lack one word: an adjective, or an irregular form. */
    private static final int MAY_MISS = 1;

    /** What is written, and when it is good. How sure a model seems depends on the temperature. */
    static final class Limits {
        private final int paragraphs;
        private final int drafts;
        private final double good;
        private final double goodLater;
        private final int passes;

        /**
         * @param paragraphs at most; fewer if the story ends before
         * @param drafts of each, at most
         * @param good mean log-probability of the tokens with which a first version is good
         * @param goodLater the same for any other version
         * @param passes of the model, after which no further version is begun
         */
        Limits(int paragraphs, int drafts, double good, double goodLater, int passes) {
            this.paragraphs = paragraphs;
            this.drafts = drafts;
            this.good = good;
            this.goodLater = goodLater;
            this.passes = passes;
        }
    }

    private final Session session;
    private final ParagraphDrafts drafts;
    private final AskedWords asked;
    private final Limits limits;
    private final int start;

    private int passes;
    private int versions;

    /** Paragraphs that are written of the version. */
    private int paragraphs;

    /** Of these, in tokens. */
    private int length;

    private double logProbability;
    private StringBuilder text;
    private boolean endsStory;

    /** Tokens of the best version so far, null before the first is whole. */
    private int[] best;

    private double bestRank;
    private boolean bestEndsStory;
    private boolean bestIsGood;

    /**
     * Begins where the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind} ends.
     *
     * @param asked what a version should take up
     */
    Passage(Session session, ParagraphDrafts drafts, AskedWords asked, Limits limits) {
        this.session = session;
        this.drafts = drafts;
        this.asked = asked;
        this.limits = limits;
        start = session.position();
        beginVersion();
    }

    /** Writes one token; returns whether the passage is chosen now, with which the timeline then ends. */
    boolean write() {
        passes++;
        Draft paragraph = drafts.write();
        if (paragraph != null) {
            paragraphs++;
            length += paragraph.length();
            logProbability += paragraph.logProbability();
            text.append(paragraph.text());
            endsStory = paragraph.endsStory();
            if (endsStory || paragraphs == limits.paragraphs) {
                return finish(keepIfBest());
            }
            beginParagraph();
        }
        return isHopeless() && finish(false);
    }

    /** Whether nothing can follow: the model has ended its turn, or the context is full. */
    boolean endsStory() {
        return bestEndsStory;
    }

    private void beginVersion() {
        paragraphs = 0;
        length = 0;
        logProbability = 0;
        text = new StringBuilder();
        beginParagraph();
    }

    /** Plots differ in the first paragraph; in other versions, what follows is drawn sharp, to make the best of it. */
    private void beginParagraph() {
        drafts.begin(limits.drafts, versions > 0 && paragraphs > 0);
    }

    /** Whether the version can hardly become the best, even if all that is missing, up to the best one's length, is sure. */
    private boolean isHopeless() {
        if (best == null) {
            return false;
        }
        int written = length;
        double sum = logProbability;
        Draft draft = drafts.onlyDraft();
        if (draft != null) {
            written += draft.length();
            sum += draft.logProbability();
        }
        int total = Math.max(written, best.length);
        return sum + SUREST * (total - written) < bestRank * total;
    }

    /** The version is whole: keeps it if it is the best so far; returns whether it is. */
    private boolean keepIfBest() {
        int missing = asked.missing(text.toString());
        double likelihood = logProbability / length;
        double rank = likelihood - MISSING * missing;
        if (best != null && rank <= bestRank) {
            return false;
        }
        best = new int[length];
        for (int i = 0; i < length; i++) {
            best[i] = session.token(start + i);
        }
        bestRank = rank;
        bestEndsStory = endsStory;
        bestIsGood = missing <= MAY_MISS && likelihood >= (versions == 0 ? limits.good : limits.goodLater);
        return true;
    }

    /** A version is whole, or given up: returns whether no other is needed. */
    private boolean finish(boolean isBest) {
        versions++;
        boolean done = bestIsGood || passes >= limits.passes;
        if (!done || !isBest) {
            session.rewind(start);
        }
        if (!done) {
            beginVersion();
        } else if (!isBest) {
            session.prefill(best, 0, best.length);
        }
        return done;
    }
}

package moonlamp.generation;

import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.sampling.SplitMix64;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.TokenStream;

/**
 * Writes several drafts of every paragraph and tells the one that the model itself finds likeliest, by the mean
 * log-probability of its tokens: sample-and-rank (Adiwardana et al. 2020, "Towards a Human-like Open-Domain Chatbot"), a
 * paragraph at a time. A small model that has lost the thread is unsure of each word: such drafts rank last. Most first
 * drafts are good, and are taken without another one, which is faster and leaves stories more different from each other
 * than the likeliest of a fixed number would be.
 *
 * <p>While a paragraph is drafted, the one before is told, a token for every few forward passes, so that the story flows.
 */
final class DraftedWriting implements Writing {
    /** A draft of so many tokens is ranked as it is; the paragraph goes on in the next ones. */
    static final int MOST_TOKENS = 128;

    /** A draft is good enough when its tokens were drawn with a geometric mean of about 95 %. */
    private static final double GOOD_ENOUGH = -0.05;

    /** A few more than a paragraph of a good model takes for each of its tokens: then the telling hardly has to wait. */
    private static final int PASSES_A_TOKEN = 3;

    private final Session session;
    private final GemmaChatTemplate template;
    private final TokenStream text;
    private final SamplingSettings settings;
    private final SplitMix64 seeds;
    private final int drafts;
    private final int answerStart;

    /** Where the paragraph that is being drafted begins on the timeline. */
    private int paragraphStart;

    private Draft draft;
    private Sampler sampler;
    private Draft best;
    private int draftsWritten;

    /** Where the next token to be told lies; all before {@link #paragraphStart} are chosen. */
    private int nextToTell;

    private int passesSinceTold;
    private boolean over;

    /**
     * Goes on after the timeline of a session that {@linkplain Session#canAlwaysRewind can always rewind}.
     *
     * @param text an unused stream, to find the ends of paragraphs with
     * @param settings for each draft, with another seed
     * @param drafts of each paragraph at most
     * @param answerStart where the model's own text begins on the timeline, for the repetition penalty
     */
    DraftedWriting(
            Session session,
            GemmaChatTemplate template,
            TokenStream text,
            SamplingSettings settings,
            int drafts,
            int answerStart) {
        this.session = session;
        this.template = template;
        this.text = text;
        this.settings = settings;
        this.drafts = drafts;
        this.answerStart = answerStart;
        seeds = new SplitMix64(settings.seed());
        paragraphStart = session.position();
        nextToTell = paragraphStart;
        over = session.remaining() == 0;
    }

    @Override
    public int next() {
        if (!over) {
            write();
            passesSinceTold++;
        }
        if (nextToTell < paragraphStart && (over || passesSinceTold >= PASSES_A_TOKEN)) {
            passesSinceTold = 0;
            return session.token(nextToTell++);
        }
        return over ? FULL : NOTHING_YET;
    }

    private void write() {
        if (draft == null) {
            begin();
        }
        int token = session.step(sampler);
        String added = text.accept(token);
        draft.add(token, sampler.logProbability(), added);
        if (template.isStop(token) || draft.endsParagraph() || session.remaining() == 0) {
            rank();
        }
    }

    private void begin() {
        session.rewind(paragraphStart);
        sampler = new Sampler(settings.withSeed(seeds.nextLong()));
        session.replay(sampler, answerStart);
        draft = new Draft();
    }

    private void rank() {
        text.flush();
        if (best == null || draft.rank() > best.rank()) {
            best = draft;
        }
        draftsWritten++;
        if (draftsWritten == drafts || best.rank() >= GOOD_ENOUGH) {
            choose();
        }
        draft = null;
    }

    /** Puts the best draft on the timeline in the place of the last one. */
    private void choose() {
        if (best != draft) {
            session.rewind(paragraphStart);
            session.prefill(best.tokens, 0, best.length);
        }
        over = template.isStop(best.tokens[best.length - 1]) || session.remaining() == 0;
        paragraphStart = session.position();
        best = null;
        draftsWritten = 0;
    }

    /** One version of a paragraph. */
    private static final class Draft {
        private final int[] tokens = new int[MOST_TOKENS];
        private int length;
        private double logProbability;
        private boolean hasWords;
        private boolean lineEnded;

        void add(int token, double tokenLogProbability, String added) {
            tokens[length++] = token;
            logProbability += tokenLogProbability;
            hasWords |= !added.isBlank();
            lineEnded = added.endsWith("\n");
        }

        boolean endsParagraph() {
            return length == MOST_TOKENS || hasWords && lineEnded;
        }

        double rank() {
            return logProbability / length;
        }
    }
}

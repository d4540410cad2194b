package moonlamp.generation;

import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.sampling.SplitMix64;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.TokenStream;

/**
 * Writes several drafts of the paragraph that comes next on a timeline and keeps the one that the model itself finds
 * likeliest, by the mean log-probability of its tokens: sample-and-rank (Adiwardana et al. 2020, "Towards a Human-like
 * Open-Domain Chatbot"), a paragraph at a time. A small model that has lost the thread is unsure of each word: such drafts
 * rank last. Most first drafts are good, and are taken without another one, which is faster and leaves stories more
 * different from each other than the likeliest of a fixed number would be. Where the first is not, the others are drawn at
 * half the temperature: of something strange the model knows little more than its first guesses.
 */
final class ParagraphDrafts {
    /** A draft is good enough when its tokens were drawn with a geometric mean of about 92 %. */
    private static final double GOOD_ENOUGH = -0.083;

    /** A draft is hardly ever this many times as long as the likeliest so far. */
    private static final double LONGEST = 1.25;

    private final Session session;
    private final GemmaChatTemplate template;
    private final TokenStream text;
    private final SamplingSettings settings;
    private final int answerStart;
    private final SplitMix64 seeds;

    private int most;
    private boolean firstIsSharp;

    /** Where the paragraph begins on the timeline. */
    private int start;

    /** The draft that is being written, null between two. */
    private Draft draft;

    private Sampler sampler;
    private Draft best;
    private int draftsWritten;

    /**
     * @param text an unused stream, to find the ends of paragraphs with
     * @param settings for each draft, with another seed
     * @param answerStart where the model's own text begins on the timeline, for the repetition penalty
     */
    ParagraphDrafts(
            Session session, GemmaChatTemplate template, TokenStream text, SamplingSettings settings, int answerStart) {
        this.session = session;
        this.template = template;
        this.text = text;
        this.settings = settings;
        this.answerStart = answerStart;
        seeds = new SplitMix64(settings.seed());
    }

    /**
     * The paragraph to be drafted is the one that follows the timeline as it is now.
     *
     * @param mostDrafts of it
     * @param sharp whether even the first is drawn at half the temperature
     */
    void begin(int mostDrafts, boolean sharp) {
        most = mostDrafts;
        firstIsSharp = sharp;
        start = session.position();
        draft = null;
        best = null;
        draftsWritten = 0;
    }

    /**
     * Writes one token, for which the timeline must have room where the paragraph begins.
     *
     * @return the paragraph, once a draft of it is chosen, with which the timeline then ends; null before
     */
    Draft write() {
        if (draft == null) {
            session.rewind(start);
            text.flush();
            sampler = new Sampler(settings.withSeed(seeds.nextLong()), firstIsSharp || draftsWritten > 0);
            session.replay(sampler, answerStart);
            draft = new Draft();
        }
        int token = session.step(sampler);
        boolean last = template.isStop(token) || session.remaining() == 0;
        draft.add(token, sampler.logProbability(), text.accept(token), last);
        return draft.isWhole() || isBeaten() ? finish() : null;
    }

    /** What is written of the only draft of a paragraph, null if there may be others. */
    Draft onlyDraft() {
        return most == 1 ? draft : null;
    }

    /** Whether the draft cannot become the likeliest any more, even if all that is missing were certain. */
    private boolean isBeaten() {
        return best != null && draft.logProbability() < best.rank() * Math.max(draft.length(), LONGEST * best.length());
    }

    /** The chosen draft, if the one that is whole now, or given up, was the last that is needed. */
    private Draft finish() {
        Draft last = draft;
        draft = null;
        if (best == null || last.rank() > best.rank()) {
            best = last;
        }
        draftsWritten++;
        if (draftsWritten < most && best.rank() < GOOD_ENOUGH) {
            return null;
        }
        if (best != last) {
            session.rewind(start);
            best.appendTo(session);
        }
        return best;
    }
}

package moonlamp.generation;

import moonlamp.sampling.SamplingSettings;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;

/**
 * Tells one story after the other on a loaded model, one forward pass a call. What a story is, it does not know: it answers
 * a prompt, and can go on where an answer was left.
 */
public final class Storyteller {
    /** Where the story stands; the numbers are part of the module's interface. */
    public static final int UNDER_WAY = 0;

    public static final int ENDED = 1;
    public static final int CONTEXT_FULL = 2;
    /** Under way, but the last step told nothing: it wrote on a draft. */
    public static final int DRAFTING = 3;

    private final Session session;
    private final SentencePieceTokenizer tokenizer;
    private final GemmaChatTemplate template;

    private SamplingSettings settings = SamplingSettings.greedy();
    private int drafts = 1;
    /** Null until the prompt is read. */
    private Writing writing;

    private TokenStream text;
    private int[] prompt = {};
    private int promptRead;
    /** Where the model's own text begins in the prompt. */
    private int answerStart;

    private AskedWords asked = AskedWords.none();

    private int progress = ENDED;
    private int lastToken = -1;

    public Storyteller(Session session, SentencePieceTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
        this.template = new GemmaChatTemplate(tokenizer);
        this.text = new TokenStream(tokenizer.vocabulary());
    }

    public Session session() {
        return session;
    }

    /** The stories from now on are sampled so, each token told as it is drawn. */
    public void setSampling(SamplingSettings newSettings) {
        setSampling(newSettings, 1);
    }

    /**
     * The stories from now on are sampled so.
     *
     * @param newDrafts of how many drafts of a paragraph the likeliest is chosen, at most; 1 tells each token
     *     as it is drawn, and so does every model that does not see its whole context, whatever is said here
     * @throws IllegalArgumentException if newDrafts is not positive
     */
    public void setSampling(SamplingSettings newSettings, int newDrafts) {
        if (newDrafts < 1) {
            throw new IllegalArgumentException("a paragraph is written at least once, not " + newDrafts + " times");
        }
        settings = newSettings;
        drafts = newDrafts;
    }

    /**
     * Begins a story. What the session has read before and the prompt begins with is not read again.
     *
     * @param beginning what is told of the story already; the model goes on after it, as if it had written it itself
     * @return tokens of the prompt, with those of the beginning
     * @throws PromptTooLongException if they leave no room for a story
     */
    public int start(String request, String beginning) {
        int tokens = read(template.userTurn(request, beginning));
        answerStart = beginning.isEmpty() ? tokens : template.userTurn(request).length;
        asked = beginning.isEmpty() ? AskedWords.of(request) : AskedWords.none(); // a beginning has taken them up
        writing = null;
        text = new TokenStream(tokenizer.vocabulary());
        progress = UNDER_WAY;
        return tokens;
    }

    /**
     * Ends the story and makes a prompt the one that {@link #readPrompt} reads, so that a story with it, or with one that
     * begins alike, begins sooner.
     *
     * @return tokens of the prompt
     * @throws PromptTooLongException if they leave no room for a story
     */
    public int prepare(String request) {
        return read(template.userTurn(request));
    }

    private int read(int[] tokens) {
        progress = ENDED;
        prompt = new int[0];
        promptRead = 0;
        int context = session.position() + session.remaining();
        if (tokens.length >= context) {
            throw new PromptTooLongException(tokens.length, context);
        }
        prompt = tokens;
        promptRead = keepCommonStart();
        return tokens.length;
    }

    /** Takes the session back to what it has in common with the prompt, less the last token; returns how much that is. */
    private int keepCommonStart() {
        int most = Math.min(prompt.length - 1, session.position());
        int common = 0;
        while (common < most && session.token(common) == prompt[common]) {
            common++;
        }
        int kept = session.canRewind(common) ? common : 0;
        session.rewind(kept);
        return kept;
    }

    /** How many tokens of the prompt are read. */
    public int promptRead() {
        return promptRead;
    }

    /** Reads the next batch of the prompt; returns how many of its tokens are read. */
    public int readPrompt() {
        int count = Math.min(session.batch(), prompt.length - promptRead);
        session.prefill(prompt, promptRead, count);
        promptRead += count;
        return promptRead;
    }

    /**
     * Writes one token; where the story stands then, {@link #progress} says.
     *
     * @return the text that is told with it, often none
     * @throws IllegalStateException if there is no story, it has ended, or its prompt is not read
     */
    public String step() {
        if (progress == ENDED || progress == CONTEXT_FULL || promptRead < prompt.length) {
            throw new IllegalStateException("there is no story to continue");
        }
        if (writing == null) {
            writing = newWriting();
        }
        int token = writing.next();
        if (token == Writing.NOTHING_YET) {
            progress = DRAFTING;
            return "";
        }
        if (token == Writing.FULL) {
            progress = CONTEXT_FULL;
            return text.flush();
        }
        lastToken = token;
        progress = template.isStop(token) ? ENDED : UNDER_WAY;
        return progress == ENDED ? text.flush() : text.accept(token);
    }

    private Writing newWriting() {
        if (drafts == 1 || !session.canAlwaysRewind()) {
            return new StraightWriting(session, settings, answerStart);
        }
        TokenStream drafted = new TokenStream(tokenizer.vocabulary());
        return new DraftedWriting(
                session, new ParagraphDrafts(session, template, drafted, settings, answerStart), drafts, asked);
    }

    public int progress() {
        return progress;
    }

    /** The token that was told last, -1 before the first. */
    public int lastToken() {
        return lastToken;
    }
}

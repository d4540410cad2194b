package moonlamp.browser.engine;

import moonlamp.generation.Session;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;

/** Tells one story after the other on a loaded model, one token a call. */
final class Storyteller {
    /** Where the story stands; the numbers are part of the module's interface. */
    static final int UNDER_WAY = 0;

    static final int ENDED = 1;
    static final int CONTEXT_FULL = 2;

    private final Session session;
    private final SentencePieceTokenizer tokenizer;
    private final GemmaChatTemplate template;

    private SamplingSettings settings = SamplingSettings.greedy();
    private Sampler sampler = new Sampler(settings);
    private TokenStream text;
    private int[] prompt = {};
    private int promptRead;
    private int progress = ENDED;
    private int lastToken = -1;

    Storyteller(Session session, SentencePieceTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
        this.template = new GemmaChatTemplate(tokenizer);
        this.text = new TokenStream(tokenizer.vocabulary());
    }

    Session session() {
        return session;
    }

    /** How the stories from now on are sampled. */
    void setSampling(SamplingSettings newSettings) {
        settings = newSettings;
    }

    /**
     * Begins a story.
     *
     * @return tokens of the prompt
     * @throws PromptTooLongException if they leave no room for a story
     */
    int start(String request) {
        int[] tokens = template.userTurn(request);
        session.reset();
        progress = ENDED;
        if (tokens.length >= session.remaining()) {
            throw new PromptTooLongException(tokens.length, session.remaining());
        }
        sampler = new Sampler(settings);
        text = new TokenStream(tokenizer.vocabulary());
        prompt = tokens;
        promptRead = 0;
        progress = UNDER_WAY;
        return tokens.length;
    }

    /** Reads the next batch of the prompt; returns how many of its tokens are read. */
    int readPrompt() {
        int count = Math.min(session.batch(), prompt.length - promptRead);
        session.prefill(prompt, promptRead, count);
        promptRead += count;
        return promptRead;
    }

    /** Writes one token; returns the text that it completes. */
    String step() {
        if (progress != UNDER_WAY || promptRead < prompt.length) {
            throw new IllegalStateException("there is no story to continue");
        }
        if (session.remaining() == 0) {
            progress = CONTEXT_FULL;
            return text.flush();
        }
        lastToken = session.step(sampler);
        if (template.isStop(lastToken)) {
            progress = ENDED;
            return text.flush();
        }
        return text.accept(lastToken);
    }

    int progress() {
        return progress;
    }

    /** The token of the last step, -1 before the first. */
    int lastToken() {
        return lastToken;
    }
}

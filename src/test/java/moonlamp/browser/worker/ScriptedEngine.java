package moonlamp.browser.worker;

import java.util.ArrayList;
import java.util.List;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.Sampling;

/**
 * An engine that tells what it was given: prompts of 5 tokens, read 2 at a time, then the pieces of a text; each time that
 * it begins, those of the next one, if there is one.
 */
final class ScriptedEngine implements StoryEngine {
    static final int PROMPT_TOKENS = 5;

    /** What it was told to begin with, in order. */
    final List<String> beginnings = new ArrayList<>();
    /** The seeds with which it had to begin. */
    final List<Long> seeds = new ArrayList<>();

    private final List<List<String>> texts;
    private final Progress end;
    private final int failAfter;
    private FailureCode failure = FailureCode.E_ENGINE;
    private int read;
    private int written;
    private int draftSteps;
    private int drafted;
    private boolean over;
    private String readBefore = "";
    private FailureCode prepareFailure;

    private ScriptedEngine(List<List<String>> texts, Progress end, int failAfter) {
        this.texts = texts;
        this.end = end;
        this.failAfter = failAfter;
    }

    static ScriptedEngine ending(String... pieces) {
        return new ScriptedEngine(List.of(List.of(pieces)), Progress.ENDED, Integer.MAX_VALUE);
    }

    /** One text for each time that it begins. */
    static ScriptedEngine inTurn(List<List<String>> texts) {
        return new ScriptedEngine(texts, Progress.ENDED, Integer.MAX_VALUE);
    }

    static ScriptedEngine filling(String... pieces) {
        return new ScriptedEngine(List.of(List.of(pieces)), Progress.CONTEXT_FULL, Integer.MAX_VALUE);
    }

    static ScriptedEngine failing(FailureCode code, int afterPieces, String... pieces) {
        ScriptedEngine engine = new ScriptedEngine(List.of(List.of(pieces)), Progress.ENDED, afterPieces);
        engine.failure = code;
        return engine;
    }

    /** Writes so many tokens for drafts before each one that it tells. */
    ScriptedEngine drafting(int steps) {
        draftSteps = steps;
        return this;
    }

    /** Fails while it reads a prompt ahead. */
    ScriptedEngine failingToPrepare(FailureCode code) {
        prepareFailure = code;
        return this;
    }

    @Override
    public int begin(String prompt, String beginning, Sampling sampling) {
        start(prompt);
        beginnings.add(beginning);
        seeds.add(sampling.seed());
        written = 0;
        over = false;
        return PROMPT_TOKENS;
    }

    @Override
    public int prepare(String prompt) {
        if (prepareFailure != null) {
            throw new EngineFailureException(prepareFailure, "while preparing");
        }
        start(prompt);
        over = true;
        return PROMPT_TOKENS;
    }

    /** What the prompt before has in common with this one is everything or nothing. */
    private void start(String prompt) {
        read = prompt.equals(readBefore) ? Math.min(read, PROMPT_TOKENS - 1) : 0;
        readBefore = prompt;
    }

    @Override
    public int promptRead() {
        return read;
    }

    @Override
    public int readPrompt() {
        read = Math.min(PROMPT_TOKENS, read + 2);
        return read;
    }

    @Override
    public String step() {
        if (read < PROMPT_TOKENS || over) {
            throw new IllegalStateException("a step at the wrong time");
        }
        drafted = drafted == draftSteps ? 0 : drafted + 1;
        if (drafted > 0) {
            return "";
        }
        if (written == failAfter) {
            throw new EngineFailureException(failure, "as scripted");
        }
        List<String> pieces = texts.get(Math.min(beginnings.size(), texts.size()) - 1);
        if (written == pieces.size()) {
            over = true;
            return "";
        }
        return pieces.get(written++);
    }

    @Override
    public Progress progress() {
        if (drafted > 0) {
            return Progress.DRAFTING;
        }
        return over ? end : Progress.UNDER_WAY;
    }
}

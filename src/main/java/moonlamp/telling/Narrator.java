package moonlamp.telling;

import java.util.function.Consumer;
import moonlamp.generation.Session;
import moonlamp.generation.Storyteller;
import moonlamp.story.Sentence;
import moonlamp.story.safety.StoryGuard;
import moonlamp.tokenizer.SentencePieceTokenizer;

/** Tells stories on one timeline, sentence by sentence, each looked at by the guard before it is given out. */
public final class Narrator {
    private final Storyteller storyteller;

    /** @throws moonlamp.gguf.UnsupportedModelException if the vocabulary has no turn marks */
    public Narrator(Session session, SentencePieceTokenizer tokenizer) {
        storyteller = new Storyteller(session, tokenizer);
    }

    /**
     * Tells a story.
     *
     * @param listener is given every sentence as soon as it is certain
     * @throws moonlamp.generation.PromptTooLongException if the model's context is too short for prompt and beginning
     */
    public Narration tell(StoryOrder order, Consumer<Sentence> listener) {
        StoryGuard guard = new StoryGuard(order.language(), order.sampling().seed(), order.beginning());
        int left = order.maxTokens();
        StoryGuard.Next next = StoryGuard.Next.RETRY;
        while (next != StoryGuard.Next.OVER) {
            if (next == StoryGuard.Next.RETRY) {
                begin(order, guard);
            }
            StoryGuard.Verdict verdict = left == 0 ? guard.cut() : guard.accept(storyteller.step());
            verdict.shown().forEach(listener);
            next = verdict.next();
            int progress = storyteller.progress();
            if (progress == Storyteller.UNDER_WAY) {
                left--;
            } else if (progress != Storyteller.DRAFTING && next == StoryGuard.Next.GO_ON) {
                next = end(guard, listener);
            }
        }
        boolean ended = storyteller.progress() == Storyteller.ENDED && !guard.isSoftened();
        return new Narration(guard.told(), ended, guard.refused());
    }

    private StoryGuard.Next end(StoryGuard guard, Consumer<Sentence> listener) {
        boolean ended = storyteller.progress() == Storyteller.ENDED;
        StoryGuard.Verdict verdict = ended ? guard.end() : guard.cut();
        verdict.shown().forEach(listener);
        return verdict.next();
    }

    private void begin(StoryOrder order, StoryGuard guard) {
        storyteller.setSampling(order.sampling().withSeed(guard.seed()), order.drafts());
        int tokens = storyteller.start(order.prompt(), guard.told());
        int read = storyteller.promptRead();
        while (read < tokens) {
            read = storyteller.readPrompt();
        }
    }
}

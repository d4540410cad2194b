package moonlamp.training.evaluation;

import moonlamp.generation.Session;
import moonlamp.model.LanguageModel;
import moonlamp.sampling.Head;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.story.Recipe;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StorySampling;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.TokenStream;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.text.StoryText;

/** Tells stories by their recipes, as the app does: the same model and recipe, the same words. */
final class Teller {
    private final Vocabulary vocabulary;
    private final GemmaChatTemplate template;

    /** @throws moonlamp.gguf.UnsupportedModelException if the vocabulary has no turn marks */
    Teller(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        template = new GemmaChatTemplate(new SentencePieceTokenizer(vocabulary));
    }

    /**
     * Tells a story on a timeline that nobody else uses. Tellers may be shared by threads, timelines not.
     *
     * @throws IllegalArgumentException if the model's context is too short for the prompt
     */
    ToldStory tell(LanguageModel timeline, StoryTask task) {
        Session session = new Session(timeline);
        session.prefill(template.userTurn(StoryPrompt.classic(task.request())));
        Sampler sampler = new Sampler(settings(task.recipe()));
        TokenStream stream = new TokenStream(vocabulary);
        StringBuilder text = new StringBuilder();
        boolean ended = false;
        int left = Math.min(StoryPrompt.MAX_NEW_TOKENS, session.remaining());
        while (left > 0 && !ended) {
            int token = session.step(sampler);
            ended = template.isStop(token);
            text.append(ended ? "" : stream.accept(token));
            left--;
        }
        return new ToldStory(task, new StoryText(text.append(stream.flush()).toString()), ended);
    }

    private static SamplingSettings settings(Recipe recipe) {
        StorySampling sampling = recipe.sampling();
        return new SamplingSettings(
                sampling.temperature(),
                sampling.topK(),
                sampling.topP(),
                sampling.minP(),
                sampling.repetitionPenalty(),
                sampling.repetitionWindow(),
                recipe.seed(),
                sampling.storyHead() ? Head.STORY : Head.FULL);
    }
}

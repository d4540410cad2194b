package moonlamp.training.evaluation;

import moonlamp.generation.Session;
import moonlamp.model.LanguageModel;
import moonlamp.sampling.Head;
import moonlamp.sampling.SamplingSettings;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StorySampling;
import moonlamp.story.Wording;
import moonlamp.telling.Narration;
import moonlamp.telling.Narrator;
import moonlamp.telling.StoryOrder;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import moonlamp.training.text.StoryText;

/** Tells stories by their recipes, as the app does: the same model and recipe, the same words. */
final class Teller {
    private final SentencePieceTokenizer tokenizer;
    private final long modelBytes;

    /** @param modelBytes length of the model's file, which decides how it is asked */
    Teller(Vocabulary vocabulary, long modelBytes) {
        tokenizer = new SentencePieceTokenizer(vocabulary);
        this.modelBytes = modelBytes;
    }

    /**
     * Tells a story on a timeline that nobody else uses. Tellers may be shared by threads, timelines not.
     *
     * @throws IllegalArgumentException if the model's context is too short for the prompt
     * @throws moonlamp.gguf.UnsupportedModelException if the vocabulary has no turn marks
     */
    ToldStory tell(LanguageModel timeline, StoryTask task) {
        Wording wording = new Wording(task.request(), modelBytes);
        StoryOrder order = new StoryOrder(
                StoryPrompt.of(wording.asked()),
                "",
                StoryLanguage.ENGLISH,
                settings(task.recipe()),
                task.recipe().sampling().drafts(),
                StoryPrompt.MAX_NEW_TOKENS);
        Narration told = new Narrator(new Session(timeline), tokenizer).tell(order, sentence -> {});
        return new ToldStory(task, new StoryText(wording.own(told.text())), told.ended(), told.refused());
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

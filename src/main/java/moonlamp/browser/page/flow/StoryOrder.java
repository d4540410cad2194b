package moonlamp.browser.page.flow;

import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.story.Recipe;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;

/** What the worker is asked for, from what a person has chosen. */
final class StoryOrder {
    private StoryOrder() {}

    /** The prompt of a story's {@link #tell}. */
    static String prompt(StoryRequest request) {
        return StoryPrompt.of(request);
    }

    static Request.Tell tell(int run, Recipe recipe) {
        StorySampling s = recipe.sampling();
        Sampling sampling = new Sampling(
                s.temperature(),
                s.topK(),
                s.topP(),
                s.minP(),
                s.repetitionPenalty(),
                s.repetitionWindow(),
                s.storyHead(),
                recipe.seed());
        return new Request.Tell(
                run,
                recipe.prompt(),
                recipe.firstWords(),
                recipe.request().language().tag(),
                sampling,
                StoryPrompt.MAX_NEW_TOKENS);
    }
}

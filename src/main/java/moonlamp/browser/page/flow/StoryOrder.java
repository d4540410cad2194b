package moonlamp.browser.page.flow;

import moonlamp.protocol.Request;
import moonlamp.protocol.Sampling;
import moonlamp.story.Recipe;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StorySampling;
import moonlamp.story.Wording;

/** What the worker is asked for, from what a person has chosen. */
final class StoryOrder {
    private StoryOrder() {}

    static Request.Tell tell(int run, Recipe recipe, Wording wording) {
        StorySampling s = recipe.sampling();
        Sampling sampling = new Sampling(
                s.temperature(),
                s.topK(),
                s.topP(),
                s.minP(),
                s.repetitionPenalty(),
                s.repetitionWindow(),
                s.drafts(),
                s.storyHead(),
                recipe.seed());
        return new Request.Tell(
                run,
                StoryPrompt.of(wording.asked()),
                recipe.firstWords(),
                recipe.request().language().tag(),
                sampling,
                StoryPrompt.MAX_NEW_TOKENS);
    }
}

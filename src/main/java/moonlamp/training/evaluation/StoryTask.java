package moonlamp.training.evaluation;

import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.Company;
import moonlamp.story.Recipe;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryRequest;
import moonlamp.story.StorySampling;
import moonlamp.story.StoryTheme;
import moonlamp.training.text.Keyword;

/**
 * A story to be told, and what it has to speak of.
 *
 * @param recipe what to tell, sampled as shipped: the app tells the same story by its link
 * @param character the hero
 * @param setting the place
 * @param twist what the event is about
 */
record StoryTask(Recipe recipe, Keyword character, Keyword setting, Keyword twist) {
    static StoryTask of(
            Choice character, Choice setting, Choice twist, StoryTheme theme, StoryLength length, long seed) {
        StoryRequest request = new StoryRequest(character.text(), setting.text(), twist.text(), theme, length);
        return new StoryTask(Recipe.of(request, seed), character.keyword(), setting.keyword(), twist.keyword());
    }

    /** The same choices told anew. */
    StoryTask withSeed(long seed) {
        return new StoryTask(new Recipe(recipe.request(), seed, recipe.sampling()), character, setting, twist);
    }

    /** The same with words chosen as freely as this. */
    StoryTask withSampling(StorySampling sampling) {
        return new StoryTask(recipe.withSampling(sampling), character, setting, twist);
    }

    /** The same for children of this age. */
    StoryTask forAges(AgeBand ages) {
        Audience audience = new Audience(StoryLanguage.ENGLISH, ages, Company.NOBODY);
        StoryRequest other = recipe.request().withAudience(audience);
        return new StoryTask(new Recipe(other, recipe.seed(), recipe.sampling()), character, setting, twist);
    }

    StoryRequest request() {
        return recipe.request();
    }
}

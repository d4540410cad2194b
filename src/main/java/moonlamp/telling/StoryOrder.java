package moonlamp.telling;

import moonlamp.sampling.SamplingSettings;
import moonlamp.story.StoryLanguage;

/**
 * A story to be told.
 *
 * @param prompt what the model is asked
 * @param beginning what the model has to go on from, see {@link moonlamp.story.safety.StoryGuard}; empty if it begins
 * @param language what it is told in
 * @param sampling how the next token is drawn, with the story's seed
 * @param drafts of how many drafts of a paragraph the likeliest is chosen, at most, see
 *     {@link moonlamp.generation.Storyteller#setSampling}
 * @param maxTokens the story ends after so many tokens at the latest
 */
public record StoryOrder(
        String prompt,
        String beginning,
        StoryLanguage language,
        SamplingSettings sampling,
        int drafts,
        int maxTokens) {}

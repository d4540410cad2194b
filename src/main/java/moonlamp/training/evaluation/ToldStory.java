package moonlamp.training.evaluation;

import moonlamp.training.text.StoryText;

/**
 * A story and how it came to its end.
 *
 * @param task what was asked for
 * @param text what was told
 * @param ended whether the model ended it, and not the limit of its context or the guard
 * @param refused how many sentences the guard refused, which are not in the text
 */
record ToldStory(StoryTask task, StoryText text, boolean ended, int refused) {}

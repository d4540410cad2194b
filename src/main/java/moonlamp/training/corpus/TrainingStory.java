package moonlamp.training.corpus;

import moonlamp.story.StoryRequest;

/**
 * A story to learn from.
 *
 * @param prompt the sentence that asks for it
 * @param text the story; paragraphs divided by an empty line
 * @param source the tale that it was told from
 * @param request the choices, and for some how old the listeners are; null if the prompt leaves some of them out
 */
public record TrainingStory(String prompt, String text, String source, StoryRequest request) {}

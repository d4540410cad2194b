package moonlamp.browser.page.reading;

import moonlamp.story.StoryRequest;

/**
 * What is read, besides its sentences.
 *
 * @param title of the story
 * @param language of the story, as BCP 47 names it
 * @param child who is wished a good night; empty if nobody is named
 * @param request decides the picture, with the seed
 */
public record ReadingMatter(String title, String language, String child, StoryRequest request, long seed) {}

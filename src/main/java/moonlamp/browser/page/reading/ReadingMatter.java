package moonlamp.browser.page.reading;

import java.util.List;
import moonlamp.story.StoryRequest;

/**
 * What is read, besides its sentences.
 *
 * @param title of the story
 * @param language of the story, as BCP 47 names it
 * @param children who are wished a good night; may be empty
 * @param request decides the picture, with the seed
 */
public record ReadingMatter(String title, String language, List<String> children, StoryRequest request, long seed) {}

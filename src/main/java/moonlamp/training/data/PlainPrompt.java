package moonlamp.training.data;

import java.util.Arrays;
import moonlamp.story.StoryLength;

/** The part of a prompt that is true of any story: how long it is. */
final class PlainPrompt {
    private PlainPrompt() {}

    /** As in "Write a 100-200 word story."; without numbers for a story of another length. */
    static String of(String story) {
        String length = lengthPhrase(story);
        return length.isEmpty() ? "Write a story." : "Write a " + length + " story.";
    }

    /** The phrase of the length whose bounds the story keeps, or nothing. */
    static String lengthPhrase(String story) {
        int words = words(story);
        return Arrays.stream(StoryLength.values())
                .filter(length -> words >= length.minWords() && words <= length.maxWords())
                .findFirst()
                .map(StoryLength::phrase)
                .orElse("");
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}

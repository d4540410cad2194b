package moonlamp.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;

/** Kept stories for tests. */
public final class KeptStories {
    private KeptStories() {}

    /** A short story; the changed time equals the created time. */
    public static KeptStory story(String id, String title, long created) {
        List<Sentence> text = List.of(
                new Sentence("Once there was a fox.", true),
                new Sentence("She slept.", false),
                new Sentence("The moon watched.", true));
        Origin origin = new Origin(Recipe.of(StoryOptions.first(), 7).toFragment(), 7, "Test teller", "0123abcd", "");
        return new KeptStory(id, title, text, "en", origin, List.of(), created, created, false);
    }

    /** The same story for these children. */
    public static KeptStory with(KeptStory story, String... children) {
        return new KeptStory(
                story.id(),
                story.title(),
                story.sentences(),
                story.language(),
                story.origin(),
                List.of(children),
                story.created(),
                story.changed(),
                story.favourite());
    }

    /** A story that was made out of another one. */
    public static KeptStory variation(String id, String title, KeptStory parent) {
        KeptStory story = story(id, title, parent.created() + 1);
        Origin origin = story.origin();
        return new KeptStory(
                id,
                title,
                story.sentences(),
                story.language(),
                new Origin(origin.recipe(), origin.number(), origin.model(), origin.fingerprint(), parent.id()),
                story.children(),
                story.created(),
                story.changed(),
                story.favourite());
    }

    /** Any story at all, with any characters that a text may have. */
    static KeptStory any(Random random, int number) {
        List<Sentence> text = new ArrayList<>();
        int sentences = 1 + random.nextInt(8);
        for (int i = 0; i < sentences; i++) {
            text.add(new Sentence("." + anyText(random), i == 0 || random.nextInt(3) == 0));
        }
        Origin origin = new Origin(
                random.nextBoolean()
                        ? ""
                        : Recipe.of(StoryOptions.surprise(number), random.nextLong())
                                .toFragment(),
                random.nextLong(),
                anyText(random),
                Integer.toHexString(random.nextInt()),
                random.nextBoolean() ? "" : "parent-" + number);
        List<String> children = random.nextBoolean() ? List.of() : List.of("Mia", "Jörg " + random.nextInt(9));
        return new KeptStory(
                "story-" + number,
                TitleText.clean("T " + anyText(random)),
                text,
                random.nextBoolean() ? "de" : "en",
                origin,
                children,
                random.nextInt(Integer.MAX_VALUE),
                random.nextInt(Integer.MAX_VALUE),
                random.nextBoolean());
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(90)));
        }
        return text.toString();
    }
}

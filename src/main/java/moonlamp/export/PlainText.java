package moonlamp.export;

import java.util.List;
import moonlamp.library.KeptStory;
import moonlamp.story.Typography;

/** A story as plain text: the title, then its paragraphs, divided by empty lines. */
public final class PlainText {
    private PlainText() {}

    /** Ends with a line break. */
    public static String of(KeptStory story) {
        StringBuilder text = new StringBuilder(story.title()).append('\n');
        for (List<String> paragraph : story.paragraphs()) {
            text.append('\n').append(String.join(" ", paragraph)).append('\n');
        }
        return Typography.of(text.toString(), story.language());
    }
}

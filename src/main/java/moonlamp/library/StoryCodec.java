package moonlamp.library;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.Sentence;

/** A kept story as a JSON object: the form in which it is stored, and in which backups hold it. */
public final class StoryCodec {
    private StoryCodec() {}

    /** One line; {@link #read} gives an equal story back. */
    public static String write(KeptStory story) {
        Origin origin = story.origin();
        JsonWriter json = new JsonWriter().open('{');
        json.name("id").text(story.id());
        json.name("title").text(story.title());
        json.name("language").text(story.language());
        json.name("paragraphs").open('[');
        story.paragraphs().forEach(json::texts);
        json.close(']');
        json.name("recipe").text(origin.recipe());
        // in quotes: it has up to 64 bits, and most readers of JSON only keep 53
        json.name("number").text(Long.toString(origin.number()));
        json.name("model").text(origin.model());
        json.name("fingerprint").text(origin.fingerprint());
        json.name("parent").text(origin.parent());
        json.name("children").texts(story.children());
        json.name("created").raw(Long.toString(story.created()));
        json.name("changed").raw(Long.toString(story.changed()));
        json.name("favourite").raw(Boolean.toString(story.favourite()));
        return json.close('}').toString();
    }

    /** @throws BackupFormatException if the text is not a story; the place is line:column, or the field */
    public static KeptStory read(String text) {
        return read(Json.read(text), "");
    }

    /** @param place where the value stands in a larger text */
    static KeptStory read(Object value, String place) {
        JsonFields fields = new JsonFields(value, place);
        try {
            return new KeptStory(
                    fields.text("id"),
                    fields.text("title"),
                    sentences(fields),
                    fields.text("language"),
                    origin(fields),
                    fields.texts("children"),
                    fields.number("created"),
                    fields.number("changed"),
                    fields.flag("favourite"));
        } catch (BackupFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage();
            throw fields.wrong(reason.substring(0, Math.max(0, reason.indexOf(':'))));
        }
    }

    private static List<Sentence> sentences(JsonFields fields) {
        List<Sentence> sentences = new ArrayList<>();
        for (Object paragraph : fields.list("paragraphs")) {
            boolean first = true;
            for (String text : fields.texts(paragraph, "paragraphs")) {
                sentences.add(new Sentence(text, first));
                first = false;
            }
        }
        return sentences;
    }

    private static Origin origin(JsonFields fields) {
        return new Origin(
                fields.textOrNone("recipe"),
                number(fields),
                fields.textOrNone("model"),
                fields.textOrNone("fingerprint"),
                fields.textOrNone("parent"));
    }

    private static long number(JsonFields fields) {
        String digits = fields.textOrNone("number");
        if (digits.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw fields.wrong("number");
        }
    }
}

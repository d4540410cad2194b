package moonlamp.conversion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;

/**
 * A token beside a tokenizer's own pieces: turn marks, runs of line feeds and spaces, and what a fine-tune has added.
 *
 * @param id its row in the embedding, perhaps behind the last one
 * @param text what it looks like
 * @param special whether the tokenizer's file calls it special
 */
record AddedToken(long id, String text, boolean special) {
    /** Marks of Gemma and its relatives that some files do not call special. */
    private static final Set<String> MARKS = Set.of("<pad>", "<mask>", "<2mass>", "[@BOS@]");

    /** The token that a list describes, its id within. */
    static AddedToken of(String where, JsonElement element) {
        JsonObject object = object(where, element);
        return of(where, Fields.isNumber(object.get("id")) ? object.get("id").getAsString() : "", object);
    }

    /** The token that is described under its id. */
    static AddedToken of(String where, String id, JsonElement element) {
        JsonObject object = object(where, element);
        JsonElement special = object.get("special");
        boolean isSpecial = special instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
        if (Json.natural(id) < 0 || !Fields.isText(object.get("content"))) {
            throw malformed(where, element);
        }
        return new AddedToken(Json.natural(id), object.get("content").getAsString(), isSpecial);
    }

    private static JsonObject object(String where, JsonElement element) {
        if (!element.isJsonObject()) {
            throw malformed(where, element);
        }
        return element.getAsJsonObject();
    }

    private static ConversionException malformed(String where, JsonElement element) {
        String problem = "an added token without an id or a text: " + Quoted.of(element.toString());
        return new ConversionException(Kind.VOCABULARY, where, problem);
    }

    /** Whether it is a mark of the format and never text; the rule of llama.cpp's converter. */
    boolean isControl() {
        return special
                || MARKS.contains(text)
                || text.startsWith("<|") && text.endsWith("|>")
                || text.startsWith("<\uFF5C") && text.endsWith("\uFF5C>")
                || text.startsWith("<unused") && text.endsWith(">");
    }
}

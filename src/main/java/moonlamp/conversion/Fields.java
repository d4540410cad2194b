package moonlamp.conversion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;

/** Typed access to the fields of a JSON object; null counts as absent, anything of another type is HYPERPARAMETER. */
final class Fields {
    private final String where;
    private final JsonObject object;

    /** @param where the file, and the path in it */
    Fields(String where, JsonObject object) {
        this.where = where;
        this.object = object;
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** The element as it is. */
    JsonElement element(String name) {
        return object.get(name);
    }

    /** The object under {@code name}. */
    Optional<Fields> fields(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!object.get(name).isJsonObject()) {
            throw wrong(name, "an object");
        }
        return Optional.of(new Fields(where + ", " + name, object.getAsJsonObject(name)));
    }

    /** The integer under {@code name}, which must be there. */
    int integer(String name, int min, int max) {
        long value = has(name) && isNumber(object.get(name))
                ? Json.natural(object.get(name).getAsString())
                : -1;
        if (value < min || value > max) {
            throw wrong(name, "an integer from " + min + " to " + max);
        }
        return (int) value;
    }

    /** The number under {@code name}, which must be there; rounded to f32, finite. */
    float number(String name) {
        float value = has(name) && isNumber(object.get(name)) ? object.get(name).getAsFloat() : Float.NaN;
        if (!Float.isFinite(value)) {
            throw wrong(name, "a number");
        }
        return value;
    }

    /** The truth value under {@code name}, or {@code absent}. */
    boolean truth(String name, boolean absent) {
        if (!has(name)) {
            return absent;
        }
        if (!(object.get(name) instanceof JsonPrimitive value && value.isBoolean())) {
            throw wrong(name, "true or false");
        }
        return object.get(name).getAsBoolean();
    }

    /** The text under {@code name}. */
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!isText(object.get(name))) {
            throw wrong(name, "a text");
        }
        return Optional.of(object.get(name).getAsString());
    }

    static boolean isText(JsonElement element) {
        return element instanceof JsonPrimitive value && value.isString();
    }

    static boolean isNumber(JsonElement element) {
        return element instanceof JsonPrimitive value && value.isNumber();
    }

    /** What to throw if the value is not what was expected. */
    ConversionException wrong(String name, String expected) {
        String found = has(name) ? Quoted.of(object.get(name).toString()) : "nothing";
        return new ConversionException(
                Kind.HYPERPARAMETER, where + ", " + name, expected + " expected, found " + found);
    }
}

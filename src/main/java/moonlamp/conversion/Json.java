package moonlamp.conversion;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;

/** JSON of foreign files: strictly RFC 8259, strictly UTF-8, one value and nothing behind it; else {@link Kind#JSON}. */
final class Json {
    /** Reads one value and leaves the reader behind it. */
    @FunctionalInterface
    interface Parser<T> {
        /** @throws IllegalStateException if the value has another form (Gson's reader throws it) */
        T parse(JsonReader in) throws IOException;
    }

    private Json() {}

    /** Reads a value piece by piece; {@code where} names the file in errors. */
    static <T> T read(InputStream utf8, String where, Parser<T> parser) throws IOException {
        JsonReader in = new JsonReader(new InputStreamReader(
                utf8,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        in.setStrictness(Strictness.STRICT);
        try {
            T value = parser.parse(in);
            in.peek(); // throws if more follows
            return value;
        } catch (CharacterCodingException e) {
            throw new ConversionException(Kind.JSON, where, "bytes that are no UTF-8 text " + near(in), e);
        } catch (EOFException e) {
            throw new ConversionException(Kind.JSON, where, "the JSON text ends too early", e);
        } catch (MalformedJsonException | JsonParseException e) {
            throw new ConversionException(Kind.JSON, where, "no sound JSON " + near(in), e);
        } catch (IllegalStateException | NumberFormatException e) {
            throw new ConversionException(Kind.JSON, where, "another kind of value than expected " + near(in), e);
        }
    }

    /** A small file whose value is an object, as a whole. */
    static JsonObject object(InputFile file, int maxBytes) {
        return file.read(
                maxBytes,
                in -> read(in, file.name(), json -> {
                    if (json.peek() != JsonToken.BEGIN_OBJECT) {
                        throw new IllegalStateException("no object");
                    }
                    return JsonParser.parseReader(json).getAsJsonObject();
                }));
    }

    /** The text under the reader; null if the value is JSON's null. */
    static String textOrNull(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        return text(in);
    }

    /** The text under the reader; a number is none, although Gson would take it for one. */
    static String text(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            throw new IllegalStateException("no text");
        }
        return in.nextString();
    }

    /** The integer under the reader, 0 to 2^63 - 1, or -1 if anything else stands there. */
    static long natural(JsonReader in) throws IOException {
        return in.peek() == JsonToken.NUMBER ? natural(in.nextString()) : -1;
    }

    /** The integer 0 to 2^63 - 1 that this text is, without a fraction or an exponent; else -1. */
    static long natural(String number) {
        if (!number.matches("0|[1-9][0-9]{0,18}")) {
            return -1;
        }
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException above) {
            return -1;
        }
    }

    private static String near(JsonReader in) {
        return "near " + Quoted.of(in.getPath());
    }
}

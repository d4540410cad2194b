package moonlamp.conversion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufLimits;
import moonlamp.gguf.Quoted;

/**
 * Reads a {@code tokenizer.json} of the tokenizers library that means the same as a SentencePiece byte-pair model: spaces
 * become U+2581, pairs are merged in a listed order, what is left becomes bytes. Read as it comes, since the file has
 * half a million merges; only what the scores need of them is kept.
 */
final class BytePairJson {
    static final String NAME = "tokenizer.json";

    private static final int MAX_BYTES = 256 << 20;
    private static final String SPACE_ESCAPE =
            "{\"type\":\"Replace\",\"pattern\":{\"String\":\" \"},\"content\":\"" + PieceTable.SPACE_MARK + "\"}";
    private static final int MAX_MERGES = 8 * GgufLimits.MAX_ARRAY_LENGTH;

    private final List<AddedToken> added = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Set<String> merged = new LinkedHashSet<>();
    private String unknown;
    private String modelType = "none";
    private boolean byteFallback;
    private boolean ignoresMerges;
    private boolean hasAffixes;
    private boolean escapesSpaces;
    private boolean splits;

    private BytePairJson() {}

    /** Reads a file. */
    static BytePairJson read(InputFile file) {
        return file.read(MAX_BYTES, BytePairJson::parse);
    }

    /** Reads the file from its beginning. */
    static BytePairJson parse(InputStream in) throws IOException {
        BytePairJson json = Json.read(in, NAME, BytePairJson::readAll);
        json.requireSupported();
        return json;
    }

    /** The added tokens of a file whose pieces come from elsewhere. */
    static List<AddedToken> readAdded(InputFile file) {
        return file.read(MAX_BYTES, in -> Json.read(in, NAME, BytePairJson::readAll)).added;
    }

    /** The tokens beside the pieces; some are pieces too. */
    List<AddedToken> added() {
        return added;
    }

    /** Pieces with their ids, in the file's order. */
    Map<String, Integer> ids() {
        return ids;
    }

    /** What merges make, in the order of the first merge that makes it. */
    Set<String> merged() {
        return merged;
    }

    /** The piece for unknown text; null if there is none. */
    String unknown() {
        return unknown;
    }

    private static BytePairJson readAll(JsonReader in) throws IOException {
        BytePairJson json = new BytePairJson();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "added_tokens" -> json.readAdded(in);
                case "normalizer" -> json.escapesSpaces = isSpaceEscape(JsonParser.parseReader(in));
                case "pre_tokenizer" -> json.splits = !isNoSplit(JsonParser.parseReader(in));
                case "model" -> json.readModel(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return json;
    }

    private void readAdded(JsonReader in) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            added.add(AddedToken.of(NAME, JsonParser.parseReader(in)));
            requireCount(added.size(), GgufLimits.MAX_ARRAY_LENGTH, "added tokens");
        }
        in.endArray();
    }

    private void readModel(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "type" -> modelType = Json.text(in);
                case "unk_token" -> unknown = Json.textOrNull(in);
                case "byte_fallback" -> byteFallback = in.nextBoolean();
                case "ignore_merges" -> ignoresMerges = in.nextBoolean();
                case "continuing_subword_prefix", "end_of_word_suffix" -> {
                    String affix = Json.textOrNull(in);
                    hasAffixes |= affix != null && !affix.isEmpty();
                }
                case "vocab" -> readVocabulary(in);
                case "merges" -> readMerges(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private void readVocabulary(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String piece = in.nextName();
            long id = Json.natural(in);
            if (id < 0 || id > Integer.MAX_VALUE) {
                throw error("piece " + Quoted.of(piece) + " has no integer as its id");
            }
            if (ids.put(piece, (int) id) != null) {
                throw error("piece " + Quoted.of(piece) + " is there twice");
            }
            requireCount(ids.size(), GgufLimits.MAX_ARRAY_LENGTH, "pieces");
        }
        in.endObject();
    }

    private void readMerges(JsonReader in) throws IOException {
        int count = 0;
        in.beginArray();
        while (in.hasNext()) {
            merged.add(in.peek() == JsonToken.STRING ? joined(in.nextString()) : joined(in));
            count++;
            requireCount(count, MAX_MERGES, "merges");
        }
        in.endArray();
    }

    /** A merge as two texts. */
    private static String joined(JsonReader in) throws IOException {
        in.beginArray();
        String result = Json.text(in) + Json.text(in);
        in.endArray();
        return result;
    }

    /** A merge as one text, its halves divided by the only space. */
    private static String joined(String merge) {
        int space = merge.indexOf(' ');
        if (space < 1 || space == merge.length() - 1 || space != merge.lastIndexOf(' ')) {
            throw error("the merge " + Quoted.of(merge) + " is no two pieces");
        }
        return merge.substring(0, space) + merge.substring(space + 1);
    }

    /** Whether the normaliser replaces each space by U+2581 and does nothing else. */
    private static boolean isSpaceEscape(JsonElement normalizer) {
        return normalizer.equals(JsonParser.parseString(SPACE_ESCAPE))
                || normalizer.equals(
                        JsonParser.parseString("{\"type\":\"Sequence\",\"normalizers\":[" + SPACE_ESCAPE + "]}"));
    }

    /** Whether text is not cut before it is merged: no rule, or Gemma's, which looks for spaces that are gone by then. */
    private static boolean isNoSplit(JsonElement rule) {
        return rule.isJsonNull()
                || rule instanceof JsonObject split
                        && new JsonPrimitive("Split").equals(split.get("type"))
                        && JsonParser.parseString("{\"String\":\" \"}").equals(split.get("pattern"));
    }

    private void requireSupported() {
        require(modelType.equals("BPE"), "its model is " + Quoted.of(modelType) + ", not BPE");
        require(escapesSpaces, "its normaliser is not Gemma's, which writes a space as U+2581");
        require(!splits, "it cuts text into words before it merges; Gemma's does not");
        require(byteFallback, "it does not write unknown characters as bytes");
        require(!ignoresMerges && !hasAffixes, "it has rules that are not Gemma's");
        require(!ids.isEmpty(), "it has no pieces");
    }

    private static void requireCount(int count, int max, String what) {
        if (count > max) {
            throw error("more than " + max + " " + what);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw error(otherwise);
        }
    }

    private static ConversionException error(String problem) {
        return new ConversionException(Kind.VOCABULARY, NAME, problem);
    }
}

package moonlamp.conversion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.StringArray;

/**
 * A vocabulary as GGUF has it, written the way training programs have it: as SentencePiece's own file, or with the merges
 * that the transformers library derives from such a file. Independent of the readers under test.
 *
 * @param texts pieces; user-defined ones with real spaces
 */
public record Pieces(List<String> texts, float[] scores, int[] types) {
    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;
    private static final int BYTE = 6;

    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private record Merge(String left, String right, float score) {}

    /** The vocabulary of a model file. */
    public static Pieces of(GgufHeader header) {
        StringArray pieces = header.strings("tokenizer.ggml.tokens");
        List<String> texts = new ArrayList<>();
        for (int id = 0; id < pieces.size(); id++) {
            texts.add(pieces.string(id));
        }
        return new Pieces(texts, header.floats("tokenizer.ggml.scores"), header.ints("tokenizer.ggml.token_type"));
    }

    /** A {@code tokenizer.model} as Gemma's: ids 0 to 2 control, 3 unknown, other marks user-defined. */
    byte[] sentencePiece() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int id = 0; id < texts.size(); id++) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            bytes(1, escaped(id).getBytes(StandardCharsets.UTF_8), piece);
            tag(2, FIXED32, piece);
            float score = types[id] == NORMAL ? scores[id] : 0;
            piece.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(score)
                    .array());
            integer(3, sentencePieceType(id), piece);
            bytes(1, piece.toByteArray(), file);
        }
        bytes(2, trainer(2, true), file);
        bytes(3, normalizer(false, false), file);
        return file.toByteArray();
    }

    /** A trainer's part: its model type, whether unknown characters become bytes. */
    static byte[] trainer(int modelType, boolean byteFallback) {
        ByteArrayOutputStream trainer = new ByteArrayOutputStream();
        integer(3, modelType, trainer);
        integer(35, byteFallback ? 1 : 0, trainer);
        integer(43, -1, trainer); // pad_id, of ten bytes
        return trainer.toByteArray();
    }

    /** A normaliser's part. */
    static byte[] normalizer(boolean prefix, boolean removesSpaces) {
        ByteArrayOutputStream normalizer = new ByteArrayOutputStream();
        bytes(1, "identity".getBytes(StandardCharsets.UTF_8), normalizer);
        bytes(2, new byte[0], normalizer);
        integer(3, prefix ? 1 : 0, normalizer);
        integer(4, removesSpaces ? 1 : 0, normalizer);
        return normalizer.toByteArray();
    }

    /** Appends an integer field. */
    static void integer(int field, long value, ByteArrayOutputStream out) {
        tag(field, VARINT, out);
        varint(value, out);
    }

    /** Appends a field of text, bytes or a message. */
    static void bytes(int field, byte[] value, ByteArrayOutputStream out) {
        tag(field, LENGTH, out);
        varint(value.length, out);
        out.writeBytes(value);
    }

    private static void tag(int field, int wireType, ByteArrayOutputStream out) {
        varint(field << 3 | wireType, out);
    }

    private static void varint(long value, ByteArrayOutputStream out) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private int sentencePieceType(int id) {
        if (types[id] == CONTROL) {
            return id < 3 ? CONTROL : id == 3 ? UNKNOWN : USER_DEFINED;
        }
        return types[id];
    }

    /** The parts of a {@code tokenizer.json}; {@code mergesAsTexts} as older versions of the library write them. */
    JsonObject tokenizerJson(boolean mergesAsTexts) {
        JsonObject json = new JsonObject();
        json.addProperty("version", "1.0");
        json.add("added_tokens", addedTokens());
        json.add("normalizer", replace());
        json.add("pre_tokenizer", split());
        json.add("model", model(mergesAsTexts));
        return json;
    }

    /** The {@code added_tokens_decoder} of a {@code tokenizer_config.json}. */
    JsonObject addedTokensDecoder() {
        JsonObject decoder = new JsonObject();
        addedTokens().forEach(token -> {
            String id = token.getAsJsonObject().remove("id").getAsString();
            decoder.add(id, token);
        });
        return decoder;
    }

    private JsonArray addedTokens() {
        JsonArray tokens = new JsonArray();
        for (int id = 0; id < texts.size(); id++) {
            if (types[id] == CONTROL || types[id] == USER_DEFINED) {
                JsonObject token = new JsonObject();
                token.addProperty("id", id);
                token.addProperty("content", escaped(id));
                token.addProperty("normalized", false);
                token.addProperty("special", types[id] == CONTROL);
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static JsonObject replace() {
        JsonObject normalizer = new JsonObject();
        normalizer.addProperty("type", "Replace");
        normalizer.add("pattern", space());
        normalizer.addProperty("content", "\u2581");
        return normalizer;
    }

    private static JsonObject split() {
        JsonObject rule = new JsonObject();
        rule.addProperty("type", "Split");
        rule.add("pattern", space());
        rule.addProperty("behavior", "MergedWithPrevious");
        rule.addProperty("invert", false);
        return rule;
    }

    private static JsonObject space() {
        JsonObject pattern = new JsonObject();
        pattern.addProperty("String", " ");
        return pattern;
    }

    private JsonObject model(boolean mergesAsTexts) {
        JsonObject model = new JsonObject();
        model.addProperty("type", "BPE");
        model.add("dropout", null);
        model.addProperty("unk_token", "<unk>");
        model.add("continuing_subword_prefix", null);
        model.addProperty("fuse_unk", true);
        model.addProperty("byte_fallback", true);
        model.addProperty("ignore_merges", false);
        JsonObject vocabulary = new JsonObject();
        for (int id = 0; id < texts.size(); id++) {
            vocabulary.addProperty(escaped(id), id);
        }
        model.add("vocab", vocabulary);
        JsonArray merges = new JsonArray();
        for (Merge merge : merges()) {
            if (mergesAsTexts) {
                merges.add(merge.left + " " + merge.right);
            } else {
                JsonArray pair = new JsonArray();
                pair.add(merge.left);
                pair.add(merge.right);
                merges.add(pair);
            }
        }
        model.add("merges", merges);
        return model;
    }

    /** All pairs of pieces that make a piece, the best piece first, as {@code generate_merges} of transformers sorts them. */
    private List<Merge> merges() {
        Map<String, Integer> ids = new HashMap<>();
        for (int id = 0; id < texts.size(); id++) {
            ids.put(escaped(id), id);
        }
        List<Merge> merges = new ArrayList<>();
        for (int id = 0; id < texts.size(); id++) {
            String text = escaped(id);
            for (int at = 1; at < text.length(); at++) {
                if (ids.containsKey(text.substring(0, at)) && ids.containsKey(text.substring(at))) {
                    float score = types[id] == NORMAL ? scores[id] : 0;
                    merges.add(new Merge(text.substring(0, at), text.substring(at), score));
                }
            }
        }
        merges.sort(Comparator.comparingDouble((Merge merge) -> merge.score)
                .thenComparingInt(merge -> merge.left.length())
                .reversed());
        return merges;
    }

    /** The text with real spaces of user-defined pieces written as SentencePiece does. */
    private String escaped(int id) {
        return types[id] == BYTE ? texts.get(id) : texts.get(id).replace(' ', '\u2581');
    }
}

package moonlamp.conversion;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufLimits;
import moonlamp.gguf.GgufWriter;
import moonlamp.gguf.Quoted;
import moonlamp.tokenizer.SpecialTokens;
import moonlamp.tokenizer.Vocabulary;

/**
 * A saved model's tokenizer. The pieces come from {@code tokenizer.model} if it is there, as in llama.cpp's converter,
 * else from {@code tokenizer.json}; tokens that were added, marks and the chat template from the files beside it.
 */
final class CheckpointTokenizer {
    private static final String CONFIG = "tokenizer_config.json";
    private static final String ADDED = "added_tokens.json";
    private static final String TEMPLATE = "chat_template.jinja";
    private static final int MAX_CONFIG_BYTES = 16 << 20;

    private final Path folder;
    private final PieceTable table;
    private final JsonObject config;
    private String source = SentencePieceFile.NAME;
    private boolean addsSpacePrefix;

    private CheckpointTokenizer(Path folder, int rows) {
        this.folder = folder;
        this.table = new PieceTable(rows);
        InputFile file = InputFile.in(folder, CONFIG);
        this.config = file.exists() ? Json.object(file, MAX_CONFIG_BYTES) : new JsonObject();
    }

    /**
     * Reads the tokenizer's files.
     *
     * @param rows rows of the embedding: ids that a model can use
     */
    static CheckpointTokenizer read(Path folder, int rows) {
        CheckpointTokenizer tokenizer = new CheckpointTokenizer(folder, rows);
        InputFile sentencePiece = InputFile.in(folder, SentencePieceFile.NAME);
        if (sentencePiece.exists()) {
            tokenizer.readSentencePiece(sentencePiece);
        } else {
            tokenizer.source = BytePairJson.NAME;
            BytePairPieces.putInto(tokenizer.table, BytePairJson.read(InputFile.in(folder, BytePairJson.NAME)));
        }
        tokenizer.readAddedTokens();
        return tokenizer;
    }

    /** What was read, in a line for people. */
    String summary() {
        int left = table.leftOut().size();
        String beside = left == 0 ? "" : "; " + left + " added without a row in the embedding are left out";
        return table.used() + " pieces in " + source + beside;
    }

    /** Puts the vocabulary's metadata; {@code fields} is config.json, which may name marks as well. */
    void put(GgufWriter writer, Fields fields) {
        SpecialTokens special = special(fields);
        writer.string(Vocabulary.MODEL, Vocabulary.SENTENCE_PIECE)
                .string("tokenizer.ggml.pre", "default")
                .strings(Vocabulary.PIECES, table.texts())
                .floats(Vocabulary.SCORES, table.scores())
                .ints(Vocabulary.TYPES, table.types())
                .uint(SpecialTokens.BOS, special.bos())
                .uint(SpecialTokens.EOS, special.eos())
                .uint(SpecialTokens.UNKNOWN, special.unknown())
                .uint(SpecialTokens.PADDING, special.padding())
                .bool(SpecialTokens.ADD_BOS, special.addBos())
                .bool("tokenizer.ggml.add_eos_token", truth("add_eos_token", false))
                .bool(SpecialTokens.ADD_SPACE_PREFIX, special.addSpacePrefix());
        chatTemplate().ifPresent(template -> writer.string("tokenizer.chat_template", template));
    }

    private void readSentencePiece(InputFile file) {
        SentencePieceFile sentencePiece = SentencePieceFile.read(file);
        sentencePiece.putInto(table);
        addsSpacePrefix = sentencePiece.addsSpacePrefix();
        InputFile json = InputFile.in(folder, BytePairJson.NAME);
        if (json.exists()) {
            BytePairJson.readAdded(json).forEach(table::add);
        }
    }

    /** The lists of the transformers library: the old one, whose tokens are never special, then the newer one. */
    private void readAddedTokens() {
        InputFile added = InputFile.in(folder, ADDED);
        if (added.exists()) {
            for (Map.Entry<String, JsonElement> entry :
                    Json.object(added, MAX_CONFIG_BYTES).entrySet()) {
                long id = Fields.isNumber(entry.getValue())
                        ? Json.natural(entry.getValue().getAsString())
                        : -1;
                if (id < 0) {
                    throw error(ADDED, Quoted.of(entry.getKey()) + " has no integer as its id");
                }
                table.add(new AddedToken(id, entry.getKey(), false));
            }
        }
        if (config.get("added_tokens_decoder") instanceof JsonObject tokens) {
            for (Map.Entry<String, JsonElement> entry : tokens.entrySet()) {
                table.add(AddedToken.of(CONFIG, entry.getKey(), entry.getValue()));
            }
        }
    }

    private SpecialTokens special(Fields fields) {
        SpecialTokens gemma = SpecialTokens.GEMMA;
        return new SpecialTokens(
                id("bos_token", fields, gemma.bos()),
                id("eos_token", fields, gemma.eos()),
                SpecialTokens.NONE,
                id("unk_token", fields, gemma.unknown()),
                id("pad_token", fields, gemma.padding()),
                truth("add_bos_token", gemma.addBos()),
                addsSpacePrefix);
    }

    /** The id of a mark: named by text in the tokenizer's configuration, else by number in the model's, else Gemma's. */
    private long id(String name, Fields fields, long gemma) {
        JsonElement mark = config.get(name);
        if (mark instanceof JsonObject described) {
            mark = described.get("content");
        }
        if (mark != null && Fields.isText(mark)) {
            String text = mark.getAsString();
            return table.find(text)
                    .orElseThrow(() -> error(CONFIG, name + " is " + Quoted.of(text) + ", which is no piece"));
        }
        JsonElement number = fields.element(name + "_id");
        boolean isId = number != null && Fields.isNumber(number);
        return isId ? fields.integer(name + "_id", 0, table.size() - 1) : gemma;
    }

    private boolean truth(String name, boolean absent) {
        return new Fields(CONFIG, config).truth(name, absent);
    }

    /** A file of its own, or one text in the configuration, or the one called default of several. */
    private Optional<String> chatTemplate() {
        InputFile file = InputFile.in(folder, TEMPLATE);
        if (file.exists()) {
            int max = GgufLimits.MAX_TEMPLATE_BYTES;
            return Optional.of(file.read(max, in -> new String(in.readNBytes(max), StandardCharsets.UTF_8)));
        }
        if (config.get("chat_template") instanceof JsonArray templates) {
            for (JsonElement template : templates) {
                if (template instanceof JsonObject named
                        && named.get("template") != null
                        && Fields.isText(named.get("template"))
                        && "\"default\"".equals(String.valueOf(named.get("name")))) {
                    return Optional.of(named.get("template").getAsString());
                }
            }
            return Optional.empty();
        }
        return new Fields(CONFIG, config).text("chat_template");
    }

    private static ConversionException error(String where, String problem) {
        return new ConversionException(Kind.VOCABULARY, where, problem);
    }
}

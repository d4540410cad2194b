package moonlamp.conversion;

import java.util.ArrayList;
import java.util.List;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.GgufLimits;
import moonlamp.tokenizer.PieceType;

/**
 * Reads a {@code tokenizer.model}: SentencePiece's own file, a protocol buffer {@code ModelProto} (field numbers from
 * {@code sentencepiece_model.proto}). Pieces, scores and types are taken as they stand there.
 */
final class SentencePieceFile {
    static final String NAME = "tokenizer.model";

    private static final int MAX_BYTES = 64 << 20;

    private static final int PIECES = 1;
    private static final int TRAINER_SPEC = 2;
    private static final int NORMALIZER_SPEC = 3;

    private static final int PIECE_TEXT = 1;
    private static final int PIECE_SCORE = 2;
    private static final int PIECE_TYPE = 3;

    private static final int TRAINER_MODEL_TYPE = 3;
    private static final int TRAINER_SUFFIX_SPACES = 24;
    private static final int TRAINER_BYTE_FALLBACK = 35;
    private static final int BYTE_PAIRS = 2;

    private static final int NORMALIZER_RULES = 2;
    private static final int NORMALIZER_PREFIX = 3;
    private static final int NORMALIZER_REMOVES_SPACES = 4;
    private static final int NORMALIZER_ESCAPES_SPACES = 5;

    private record Piece(String text, float score, PieceType type) {}

    private final List<Piece> pieces = new ArrayList<>();
    // what the format's definition says about fields left out: a unigram model that prefixes and removes spaces
    private boolean bytePairs;
    private boolean byteFallback;
    private boolean suffixSpaces;
    private boolean rules;
    private boolean prefix = true;
    private boolean removesSpaces = true;
    private boolean escapesSpaces = true;

    private SentencePieceFile() {}

    /** Reads a file. */
    static SentencePieceFile read(InputFile file) {
        return parse(file.read(MAX_BYTES, in -> in.readNBytes(MAX_BYTES)));
    }

    /** Reads the file's bytes. */
    static SentencePieceFile parse(byte[] bytes) {
        SentencePieceFile file = new SentencePieceFile();
        ProtobufMessage message = new ProtobufMessage(NAME, bytes);
        for (int field = message.nextField(); field != 0; field = message.nextField()) {
            switch (field) {
                case PIECES -> file.readPiece(message.message());
                case TRAINER_SPEC -> file.readTrainer(message.message());
                case NORMALIZER_SPEC -> file.readNormalizer(message.message());
                default -> message.skip();
            }
        }
        file.requireSupported();
        return file;
    }

    /** Number of pieces. */
    int size() {
        return pieces.size();
    }

    /** Whether a text is encoded as if a space stood before it; Gemma's is not. */
    boolean addsSpacePrefix() {
        return prefix;
    }

    /** Puts the pieces into the table. */
    void putInto(PieceTable table) {
        for (int id = 0; id < pieces.size(); id++) {
            Piece piece = pieces.get(id);
            table.set(NAME, id, piece.text, piece.score, piece.type);
        }
    }

    private void readPiece(ProtobufMessage message) {
        String text = "";
        float score = 0;
        long type = PieceType.NORMAL.id();
        for (int field = message.nextField(); field != 0; field = message.nextField()) {
            switch (field) {
                case PIECE_TEXT -> text = message.text();
                case PIECE_SCORE -> score = message.f32();
                case PIECE_TYPE -> type = message.integer();
                default -> message.skip();
            }
        }
        if (pieces.size() == GgufLimits.MAX_ARRAY_LENGTH) {
            throw error("more than " + GgufLimits.MAX_ARRAY_LENGTH + " pieces");
        }
        pieces.add(new Piece(text, score, pieceType(type)));
    }

    /** GGUF has taken its numbers of types from SentencePiece. */
    private static PieceType pieceType(long number) {
        for (PieceType type : PieceType.values()) {
            if (type.id() == number) {
                return type;
            }
        }
        throw error("a piece is of the unknown type " + number);
    }

    private void readTrainer(ProtobufMessage message) {
        for (int field = message.nextField(); field != 0; field = message.nextField()) {
            switch (field) {
                case TRAINER_MODEL_TYPE -> bytePairs = message.integer() == BYTE_PAIRS;
                case TRAINER_SUFFIX_SPACES -> suffixSpaces = message.truth();
                case TRAINER_BYTE_FALLBACK -> byteFallback = message.truth();
                default -> message.skip();
            }
        }
    }

    private void readNormalizer(ProtobufMessage message) {
        for (int field = message.nextField(); field != 0; field = message.nextField()) {
            switch (field) {
                case NORMALIZER_RULES -> rules = message.bytes().length > 0;
                case NORMALIZER_PREFIX -> prefix = message.truth();
                case NORMALIZER_REMOVES_SPACES -> removesSpaces = message.truth();
                case NORMALIZER_ESCAPES_SPACES -> escapesSpaces = message.truth();
                default -> message.skip();
            }
        }
    }

    private void requireSupported() {
        require(!pieces.isEmpty(), "it has no pieces");
        require(bytePairs, "it is no byte-pair model");
        require(byteFallback, "it does not write unknown characters as bytes");
        require(!rules && !removesSpaces, "it changes text before it is encoded; Gemma's does not");
        require(escapesSpaces && !suffixSpaces, "it does not write a space as U+2581 before a word");
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

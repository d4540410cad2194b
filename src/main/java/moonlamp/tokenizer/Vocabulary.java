package moonlamp.tokenizer;

import java.util.function.ToLongFunction;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.UnsupportedModelException;

/**
 * The pieces of text that token ids stand for, with their scores and types. Immutable; keeps no object per piece, so
 * that Gemma's 262,144 pieces take about 7 MB and are ready at once.
 */
public final class Vocabulary {
    /** Metadata key: which algorithm the pieces belong to. */
    public static final String MODEL = "tokenizer.ggml.model";
    /** Metadata key: the pieces, one for each id. */
    public static final String PIECES = "tokenizer.ggml.tokens";
    /** Metadata key: the pieces' scores. */
    public static final String SCORES = "tokenizer.ggml.scores";
    /** Metadata key: the pieces' {@link PieceType} numbers. */
    public static final String TYPES = "tokenizer.ggml.token_type";

    /** The algorithm name that GGUF gives to SentencePiece byte-pair vocabularies. */
    public static final String SENTENCE_PIECE = "llama";

    private final StringArray pieces;
    private final float[] scores;
    private final byte[] types; // PieceType ids
    private final SpecialTokens special;
    private final PieceIndex index;
    private final int[] byteTokens;

    private Vocabulary(
            StringArray pieces,
            float[] scores,
            byte[] types,
            SpecialTokens special,
            PieceIndex index,
            int[] byteTokens) {
        this.pieces = pieces;
        this.scores = scores;
        this.types = types;
        this.special = special;
        this.index = index;
        this.byteTokens = byteTokens;
    }

    /**
     * The vocabulary of a model file.
     *
     * @throws GgufFormatException if it is missing, incomplete or contradicts itself
     * @throws UnsupportedModelException if the file's tokenizer is not a SentencePiece one, or has too many user-defined
     *     and control pieces
     */
    public static Vocabulary from(GgufHeader header) {
        String model = header.string(MODEL);
        if (!model.equals(SENTENCE_PIECE)) {
            throw new UnsupportedModelException("tokenizer", model, SENTENCE_PIECE + " (SentencePiece)");
        }
        return of(
                header.strings(PIECES),
                header.floats(SCORES),
                header.ints(TYPES),
                SpecialTokens.from(header),
                header::offsetOf);
    }

    /**
     * A vocabulary from its parts.
     *
     * @param pieces UTF-8 text of each id, a space written as U+2581 except in user-defined pieces
     * @param scores a pair with a higher score is merged earlier; not copied
     * @param types {@link PieceType} numbers
     * @throws GgufFormatException as {@link #from}
     */
    public static Vocabulary of(StringArray pieces, float[] scores, int[] types, SpecialTokens special) {
        return of(pieces, scores, types, special, key -> GgufFormatException.NO_OFFSET);
    }

    private static Vocabulary of(
            StringArray pieces, float[] scores, int[] types, SpecialTokens special, ToLongFunction<String> offsetOf) {
        VocabularyCheck check = new VocabularyCheck(offsetOf);
        check.sizes(pieces.size(), scores.length, types.length);
        check.scores(scores);
        byte[] known = check.types(types);
        check.special(special, known);
        markControl(known, special);
        check.pieceLengths(pieces, known);
        check.wholePieces(pieces, known);
        PieceIndex index = check.index(pieces, known);
        markControl(known, index, GemmaChatTemplate.START_OF_TURN);
        markControl(known, index, GemmaChatTemplate.END_OF_TURN);
        return new Vocabulary(pieces, scores, known, special, index, check.byteTokens(pieces, known));
    }

    /**
     * Begin, end and turn marks are control pieces whatever the file calls them (some call the turn marks
     * user-defined): otherwise a person's text could end its own turn.
     */
    private static void markControl(byte[] types, SpecialTokens special) {
        byte control = (byte) PieceType.CONTROL.id();
        types[(int) special.bos()] = control;
        types[(int) special.eos()] = control;
        if (special.endOfTurn() != SpecialTokens.NONE) {
            types[(int) special.endOfTurn()] = control;
        }
    }

    private static void markControl(byte[] types, PieceIndex index, String mark) {
        byte[] utf8 = Utf8.encode(mark);
        int id = index.find(utf8, 0, utf8.length);
        if (id != SpecialTokens.NONE) {
            types[id] = (byte) PieceType.CONTROL.id();
        }
    }

    /** Number of pieces; ids are 0 to {@code size() - 1}. */
    public int size() {
        return types.length;
    }

    /** The piece as the file has it: U+2581 for a space, {@code <0x0A>} for a byte. */
    public String piece(int id) {
        return Utf8.decode(pieces.bytes(id));
    }

    /** The piece's score; only those of normal pieces matter. */
    public float score(int id) {
        return scores[id];
    }

    /** What the piece is for. */
    public PieceType type(int id) {
        return PieceType.byId(types[id]);
    }

    /** The id of a piece of any type but unused, or {@link SpecialTokens#NONE}. */
    public int idOf(String piece) {
        byte[] utf8 = Utf8.encode(piece);
        return index.find(utf8, 0, utf8.length);
    }

    /** Whether {@code id} is a control piece. */
    public boolean isControl(int id) {
        return types[id] == PieceType.CONTROL.id();
    }

    /** Whether {@code id} is a user-defined piece. */
    boolean isUserDefined(int id) {
        return types[id] == PieceType.USER_DEFINED.id();
    }

    /** Begins a text. */
    public int bos() {
        return (int) special.bos();
    }

    /** Ends a text. */
    public int eos() {
        return (int) special.eos();
    }

    /** What the file says beside the pieces. */
    public SpecialTokens special() {
        return special;
    }

    /** The id whose byte piece stands for {@code value}, 0 to 255. */
    int byteToken(int value) {
        return byteTokens[value];
    }

    /** The byte, 0 to 255, that byte piece {@code id} stands for. */
    int byteValue(int id) {
        return VocabularyCheck.hexDigit(pieces.byteAt(id, 3)) * 16 + VocabularyCheck.hexDigit(pieces.byteAt(id, 4));
    }

    /** The id of the normal or user-defined piece that is {@code text[from, to)}, or {@link SpecialTokens#NONE}. */
    int findText(byte[] text, int from, int to) {
        int id = index.find(text, from, to);
        boolean isText = id >= 0 && (types[id] == PieceType.NORMAL.id() || types[id] == PieceType.USER_DEFINED.id());
        return isText ? id : SpecialTokens.NONE;
    }

    StringArray pieces() {
        return pieces;
    }
}

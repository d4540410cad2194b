package moonlamp.tokenizer;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import moonlamp.gguf.GgufFormatException;
import moonlamp.gguf.GgufFormatException.Kind;
import moonlamp.gguf.GgufLimits;
import moonlamp.gguf.StringArray;
import moonlamp.gguf.UnsupportedModelException;

/**
 * The rules a vocabulary from a file must keep; each broken one is a {@link GgufFormatException}, but for a size that is
 * only more than we take.
 */
final class VocabularyCheck {
    private static final int MAX_PIECE_BYTES = 1024;
    /** Of all pieces that are found as a whole; Gemma's 6,400 have some 12 bytes each. */
    private static final int MAX_WHOLE_BYTES = 4 << 20;

    private static final int BYTE_VALUES = 256;
    private static final int BYTE_PIECE_LENGTH = 6; // <0xHH>

    private final ToLongFunction<String> offsetOf; // of a metadata key's value in the file

    VocabularyCheck(ToLongFunction<String> offsetOf) {
        this.offsetOf = offsetOf;
    }

    void sizes(int pieces, int scores, int types) {
        if (pieces == 0) {
            throw error(Kind.VOCABULARY, Vocabulary.PIECES, "at least one piece", "none");
        }
        if (pieces > GgufLimits.MAX_ARRAY_LENGTH) {
            String most = "at most " + GgufLimits.MAX_ARRAY_LENGTH + " pieces";
            throw error(Kind.VOCABULARY, Vocabulary.PIECES, most, "" + pieces);
        }
        if (scores != pieces) {
            throw error(Kind.VOCABULARY, Vocabulary.SCORES, "one score for each of " + pieces + " pieces", "" + scores);
        }
        if (types != pieces) {
            throw error(Kind.VOCABULARY, Vocabulary.TYPES, "one type for each of " + pieces + " pieces", "" + types);
        }
    }

    void scores(float[] scores) {
        for (int id = 0; id < scores.length; id++) {
            if (!(Math.abs(scores[id]) <= Float.MAX_VALUE)) {
                throw error(Kind.VOCABULARY, of(Vocabulary.SCORES, id), "a finite score", "" + scores[id]);
            }
        }
    }

    /** The types, one byte each. */
    byte[] types(int[] types) {
        byte[] known = new byte[types.length];
        for (int id = 0; id < types.length; id++) {
            if (!PieceType.isId(types[id])) {
                throw error(Kind.VOCABULARY, of(Vocabulary.TYPES, id), "a piece type from 1 to 6", "" + types[id]);
            }
            known[id] = (byte) types[id];
        }
        return known;
    }

    void pieceLengths(StringArray pieces, byte[] types) {
        for (int id = 0; id < pieces.size(); id++) {
            int length = pieces.length(id);
            boolean isEmpty = length == 0 && types[id] != PieceType.UNUSED.id();
            if (isEmpty || length > MAX_PIECE_BYTES) {
                String expected = "a piece of 1 to " + MAX_PIECE_BYTES + " bytes";
                throw error(Kind.VOCABULARY, of(Vocabulary.PIECES, id), expected, length + " bytes");
            }
        }
    }

    /** The tokenizer keeps a node for each byte of the user-defined and control pieces. */
    void wholePieces(StringArray pieces, byte[] types) {
        long bytes = 0;
        for (int id = 0; id < types.length; id++) {
            if (types[id] == PieceType.USER_DEFINED.id() || types[id] == PieceType.CONTROL.id()) {
                bytes += Spaces.escapedLength(pieces, id);
            }
        }
        if (bytes > MAX_WHOLE_BYTES) {
            String most = "at most " + MAX_WHOLE_BYTES + " bytes";
            throw new UnsupportedModelException("user-defined and control pieces of", bytes + " bytes", most);
        }
    }

    void special(SpecialTokens special, byte[] types) {
        specialToken(SpecialTokens.BOS, special.bos(), types);
        specialToken(SpecialTokens.EOS, special.eos(), types);
        if (special.endOfTurn() != SpecialTokens.NONE) {
            specialToken(SpecialTokens.EOT, special.endOfTurn(), types);
        }
        specialToken(SpecialTokens.UNKNOWN, special.unknown(), types);
        specialToken(SpecialTokens.PADDING, special.padding(), types);
    }

    private void specialToken(String key, long id, byte[] types) {
        if (id < 0 || id >= types.length) {
            throw error(Kind.TOKEN_ID, key, "an id below the vocabulary's size " + types.length, "" + id);
        }
        if (types[(int) id] == PieceType.BYTE.id()) {
            throw error(Kind.TOKEN_ID, key, "no byte piece", "byte piece " + id);
        }
    }

    /** An index of all pieces but the unused ones, which may repeat. */
    PieceIndex index(StringArray pieces, byte[] types) {
        PieceIndex index = new PieceIndex(pieces);
        int unused = PieceType.UNUSED.id();
        for (int id = 0; id < types.length; id++) {
            if (types[id] == unused) {
                continue;
            }
            int there = add(index, id);
            if (there != id) {
                String got = "the piece of id " + there + " again: " + Utf8.decode(pieces.bytes(id));
                throw error(Kind.VOCABULARY, of(Vocabulary.PIECES, id), "different pieces", got);
            }
        }
        return index;
    }

    private int add(PieceIndex index, int id) {
        try {
            return index.add(id);
        } catch (PieceIndex.CollisionException e) {
            throw error(Kind.VOCABULARY, of(Vocabulary.PIECES, id), "pieces of natural text", e.getMessage());
        }
    }

    /** The ids of the 256 byte pieces, by value. */
    int[] byteTokens(StringArray pieces, byte[] types) {
        int[] ids = new int[BYTE_VALUES];
        Arrays.fill(ids, SpecialTokens.NONE);
        int bytePiece = PieceType.BYTE.id();
        for (int id = 0; id < types.length; id++) {
            if (types[id] == bytePiece) {
                ids[byteValue(pieces, id)] = id;
            }
        }
        for (int value = 0; value < BYTE_VALUES; value++) {
            if (ids[value] == SpecialTokens.NONE) {
                throw error(Kind.BYTE_TOKEN, Vocabulary.PIECES, "all 256 byte pieces", "none for byte " + value);
            }
        }
        return ids;
    }

    private int byteValue(StringArray pieces, int id) {
        String piece = Utf8.decode(pieces.bytes(id));
        boolean framed = piece.length() == BYTE_PIECE_LENGTH && piece.startsWith("<0x") && piece.endsWith(">");
        int high = framed ? hexDigit(piece.charAt(3)) : -1;
        int low = framed ? hexDigit(piece.charAt(4)) : -1;
        if (high < 0 || low < 0) {
            throw error(Kind.BYTE_TOKEN, of(Vocabulary.PIECES, id), "a byte piece <0x00> to <0xFF>", piece);
        }
        return high * 16 + low;
    }

    /** Upper case only, as SentencePiece writes it; -1 for anything else. */
    static int hexDigit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    private GgufFormatException error(Kind kind, String field, String expected, String got) {
        int bracket = field.indexOf('[');
        String key = bracket < 0 ? field : field.substring(0, bracket);
        return new GgufFormatException(kind, offsetOf.applyAsLong(key), field, expected, got);
    }

    private static String of(String key, int id) {
        return key + "[" + id + "]";
    }
}

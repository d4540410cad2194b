package moonlamp.tokenizer;

/** What a piece of the vocabulary is for; the numbers of {@code tokenizer.ggml.token_type}. */
public enum PieceType {
    /** Text that merges make. */
    NORMAL(1),
    /** Stands for what the vocabulary cannot say; never made here, since all 256 byte pieces are there. */
    UNKNOWN(2),
    /** A mark of the format, such as the end of a turn: has no text, and no text makes it. */
    CONTROL(3),
    /** Text that is one piece wherever it occurs. */
    USER_DEFINED(4),
    /** A place kept free. */
    UNUSED(5),
    /** One byte of a character that is no piece. */
    BYTE(6);

    private final int id;

    PieceType(int id) {
        this.id = id;
    }

    /** The number in the file. */
    public int id() {
        return id;
    }

    /** Whether a type has this number. */
    static boolean isId(int id) {
        return id >= NORMAL.id && id <= BYTE.id;
    }

    /** The type with this number, or null if there is none. */
    static PieceType byId(int id) {
        return switch (id) {
            case 1 -> NORMAL;
            case 2 -> UNKNOWN;
            case 3 -> CONTROL;
            case 4 -> USER_DEFINED;
            case 5 -> UNUSED;
            case 6 -> BYTE;
            default -> null;
        };
    }
}

package moonlamp.gguf;

/** Hard limits of what the reader accepts; all far above what Gemma 3 files have, far below what hurts a phone. */
public final class GgufLimits {
    public static final long MAX_FILE_BYTES = 1L << 30;
    /** Everything before the tensor data. */
    public static final int MAX_HEADER_BYTES = 64 << 20;

    public static final int MAX_KEYS = 256;
    public static final int MAX_KEY_BYTES = 256;
    public static final int MAX_STRING_BYTES = 64 << 10;
    /** For keys that start with {@code tokenizer.chat_template}. */
    public static final int MAX_TEMPLATE_BYTES = 256 << 10;

    public static final int MAX_ARRAY_LENGTH = 300_000;
    public static final int MAX_TENSORS = 1024;
    public static final int MAX_TENSOR_NAME_BYTES = 63;
    public static final int MAX_DIMENSIONS = 4;
    /** The largest integer that every consumer of the format can hold exactly. */
    public static final long MAX_DIMENSION = (1L << 53) - 1;

    public static final int MAX_ALIGNMENT = 1 << 16;
    /** The alignment of a file that does not say. */
    public static final int DEFAULT_ALIGNMENT = 32;

    private GgufLimits() {}
}

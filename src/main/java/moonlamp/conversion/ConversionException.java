package moonlamp.conversion;

/** A model cannot be converted. The message is one line: where, what is wrong, what to do. */
public final class ConversionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String COPY_AGAIN = "Copy or download the file again";
    private static final String SAVE_AGAIN = "Save the model again with the program that trained it";

    /** What is wrong; each kind knows what a person can do about it. */
    public enum Kind {
        /** A file that a saved model has is not there. */
        MISSING_FILE("The folder needs config.json, model.safetensors (or its parts with their index), and"
                + " tokenizer.model or tokenizer.json"),
        /** A file cannot be read. */
        UNREADABLE("Check that it is a file and that you may read it"),
        /** A file ends too early. */
        TRUNCATED(COPY_AGAIN),
        /** A safetensors file begins with a length that no header has. */
        HEADER_LENGTH(COPY_AGAIN),
        /** No JSON, or not of the form that belongs there. */
        JSON(COPY_AGAIN + ", or save the model again"),
        /** A name twice. */
        DUPLICATE(SAVE_AGAIN),
        /** An element type other than F32, F16 and BF16. */
        TENSOR_TYPE("Save the model unquantised, as float32, float16 or bfloat16"),
        TENSOR_COUNT(SAVE_AGAIN),
        DIMENSION(SAVE_AGAIN),
        OVERFLOW(SAVE_AGAIN),
        OFFSET(SAVE_AGAIN),
        OVERLAP(SAVE_AGAIN),
        HOLE(SAVE_AGAIN),
        TRAILING(COPY_AGAIN),
        /** Another shape than config.json says. */
        SHAPE("Take config.json and weights from one saved model"),
        /** The list of a model's parts contradicts the parts. */
        INDEX("Keep only the files of one saved model in the folder"),
        /** A tensor is missing, or one is there that Gemma 3 does not have. */
        TENSOR_SET("Only the tensors of a whole Gemma 3 text model can be converted"),
        /** Weights of an adapter, which are of no use without the model. */
        ADAPTER("Merge the adapter into its model and convert the merged model"),
        /** Another model than Gemma 3. */
        ARCHITECTURE("Gemma 3 text models (Gemma3ForCausalLM) can be converted"),
        /** A number in config.json that makes no sense, or asks for what is not supported. */
        HYPERPARAMETER("Compare config.json with that of the model you started from"),
        /** A row that is no whole number of blocks. */
        BLOCK("Rows are quantised in blocks of 32 weights; a model of other sizes cannot be converted"),
        WEIGHT_NOT_FINITE("Convert an earlier checkpoint: this one is damaged, or its training has diverged"),
        VOCABULARY("Take the tokenizer's files from the model you started from"),
        /** A file is another one than a moment ago. */
        CHANGED("Wait until nothing writes to the folder, then convert again"),
        /** The converted model breaks a rule of the reader. */
        UNUSABLE("This model cannot be used; nothing has been written"),
        OUTPUT_EXISTS("Choose another name, or replace it with --force"),
        OUTPUT("Choose a folder that you may write to and that has room for the file");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    private final Kind kind;

    /**
     * @param where the file, or the file and the tensor or key
     * @param problem what is wrong there, without a full stop; foreign text in it must be quoted
     */
    public ConversionException(Kind kind, String where, String problem) {
        super(where + ": " + problem + ". " + kind.action);
        this.kind = kind;
    }

    /** As above, with the error that was the reason. */
    public ConversionException(Kind kind, String where, String problem, Throwable cause) {
        super(where + ": " + problem + ". " + kind.action, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

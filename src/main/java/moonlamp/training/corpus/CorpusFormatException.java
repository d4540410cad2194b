package moonlamp.training.corpus;

/** A tale or a file of the lexicon is not written as it should be. */
public final class CorpusFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorpusFormatException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    CorpusFormatException(String file, String problem) {
        super(file + ": " + problem);
    }
}

package moonlamp.training.corpus;

/** A wording has a bracket, brace or slot that cannot be read; the reader of the file adds where. */
final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String problem) {
        super(problem);
    }
}

package moonlamp.library;

/** Is told what happens to the kept stories. */
public interface LibraryListener {
    /** The stories have been read, or are others than before. */
    void changed();

    /** Another tab has changed the stories; {@link #changed} follows if they had been read. */
    void changedElsewhere();

    /** What was wanted did not come about; nothing is lost. */
    void failed(ShelfFailure failure);
}

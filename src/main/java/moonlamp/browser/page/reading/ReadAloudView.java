package moonlamp.browser.page.reading;

/** Is told what the reader does. */
public interface ReadAloudView {
    /** State, sentence or trouble is another one than before. */
    void changed();

    /**
     * The voice has come to a word of the sentence.
     *
     * @param sentence its number, from 0
     * @param from where the word begins in the sentence
     * @param to where it ends
     */
    void word(int sentence, int from, int to);
}

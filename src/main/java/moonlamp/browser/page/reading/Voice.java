package moonlamp.browser.page.reading;

/** Something that can speak, one utterance at a time. */
public interface Voice {
    /**
     * Begins to say this. What becomes of it is told to {@code hearing}, in any order and at any time, or never.
     */
    void speak(Utterance utterance, Hearing hearing);

    /** Falls silent at once. */
    void cancel();

    /**
     * What is to be said.
     *
     * @param text a sentence
     * @param rate 1 for the voice's ordinary pace, 0.5 for half of it
     * @param volume 0 to 1
     */
    record Utterance(String text, double rate, double volume) {}

    /** Hears one utterance. */
    interface Hearing {
        /** The first sound. */
        void began();

        /**
         * The voice has come to a word. Not every voice tells.
         *
         * @param from where it begins in the text
         * @param length in characters; 0 if unknown
         */
        void reached(int from, int length);

        void ended();

        /** @param reason as SpeechSynthesisErrorEvent names it, for example {@code not-allowed} */
        void failed(String reason);
    }
}

package moonlamp.training.corpus;

/** How many words a text has: what stands between white space, if it has a letter or digit. */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                count++;
            }
        }
        return count;
    }
}

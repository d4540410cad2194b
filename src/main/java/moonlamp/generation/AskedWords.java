package moonlamp.generation;

/** The words of what a story is asked to be about, to see whether it takes them up. */
final class AskedWords {
    private static final String BEFORE = " about ";

    /** Stands before a verb, which a story has in another tense: both are left out. */
    private static final String BEFORE_VERB = "that";

    private static final int FEWEST_LETTERS = 3;

    /** Endings differ: "whisper" is taken up by "whispered". */
    private static final int MOST_LETTERS = 5;

    /** The bit that tells small letters from capital ones, in ASCII. */
    private static final int SMALL = 0x20;

    private final String subject;

    private AskedWords(String subject) {
        this.subject = subject;
    }

    static AskedWords none() {
        return new AskedWords("");
    }

    /** Of what follows "about" in a request. */
    static AskedWords of(String request) {
        int at = request.indexOf(BEFORE);
        return at < 0 ? none() : new AskedWords(request.substring(at + BEFORE.length()));
    }

    /** How many of them no word of a text begins like. */
    int missing(String text) {
        int missing = 0;
        boolean isVerb = false;
        int end;
        for (int start = 0; start < subject.length(); start = end + 1) {
            end = start;
            while (end < subject.length() && isLetter(subject.charAt(end))) {
                end++;
            }
            boolean isBeforeVerb = subject.substring(start, end).equals(BEFORE_VERB);
            if (end - start >= FEWEST_LETTERS && !isVerb && !isBeforeVerb && !occurs(start, end, text)) {
                missing++;
            }
            isVerb = isBeforeVerb;
        }
        return missing;
    }

    /** Whether a word of the text begins like that of the subject from {@code start} to {@code end}. */
    private boolean occurs(int start, int end, String text) {
        int letters = Math.max(FEWEST_LETTERS, Math.min(MOST_LETTERS, end - start - 1));
        boolean inWord = false;
        for (int i = 0; i <= text.length() - letters; i++) {
            int same = 0;
            while (!inWord
                    && same < letters
                    && (text.charAt(i + same) | SMALL) == (subject.charAt(start + same) | SMALL)) {
                same++;
            }
            if (same == letters) {
                return true;
            }
            inWord = isLetter(text.charAt(i));
        }
        return false;
    }

    private static boolean isLetter(char c) {
        int small = c | SMALL;
        return small >= 'a' && small <= 'z';
    }
}

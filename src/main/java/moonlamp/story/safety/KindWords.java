package moonlamp.story.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moonlamp.story.StoryLanguage;
import moonlamp.story.UserText;
import moonlamp.story.Words;

/**
 * Checks what people type into a story's choices. Unkind are the {@link DarkWords} of the story's language, also in
 * disguise: digits and signs for letters (k1ll), letters drawn out (kiiill), set apart (k i l l) or with marks between them
 * (k.i.l.l). A number is no disguise (room 455), and marks around a word are none.
 */
public final class KindWords {
    /** Signs that are read as letters, and the letters; a 1 can be two of them. */
    private static final String SIGNS = "013457@$!";

    private static final String AS_I = "oieastasi";
    private static final String AS_L = "oleastasl";

    /** More of the same letter in a row are a sound drawn out, not spelling. */
    private static final int MOST_IN_SPELLING = 2;

    /** Fewer letters with spaces between them are letters. */
    private static final int LEAST_SET_APART = 3;

    private final DarkWords dark;

    private KindWords(DarkWords dark) {
        this.dark = dark;
    }

    /**
     * Looks for a word that does not belong into a bedtime story.
     *
     * @param text as it was typed; {@link UserText#clean} makes no difference
     * @param language what the story is to be told in
     * @return the first unkind word as it stands in the text, or nothing if all are kind
     */
    public static Optional<String> check(String text, StoryLanguage language) {
        return new KindWords(DarkWords.of(language)).firstUnkind(UserText.clean(text));
    }

    private Optional<String> firstUnkind(String text) {
        List<String> plain = dark.in(Words.lower(text));
        if (!plain.isEmpty()) {
            return Optional.of(plain.get(0));
        }
        StringBuilder setApart = new StringBuilder();
        for (String piece : pieces(text)) {
            if (isDisguised(piece)) {
                return Optional.of(piece);
            }
            if (lettersOf(piece, AS_I).length() != 1) {
                setApart.setLength(0);
                continue;
            }
            String word = darkEnd(setApart.append(PlainSpelling.of(piece)).toString());
            if (!word.isEmpty()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** The longest dark word that ends where these letters and signs end, or nothing. */
    private String darkEnd(String signs) {
        for (int from = 0; from + LEAST_SET_APART <= signs.length(); from++) {
            String letters = lettersOf(signs.substring(from), AS_I);
            if (dark.has(letters) && !isNumber(signs.substring(from))) {
                return letters;
            }
        }
        return "";
    }

    private boolean isDisguised(String piece) {
        return !isNumber(piece) && (isDisguised(piece, AS_I) || isDisguised(piece, AS_L));
    }

    /** Whether all that is read of a piece is digits: room 455 is a room. */
    private static boolean isNumber(String piece) {
        boolean digits = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            digits |= Character.isDigit(c);
            if (!Character.isDigit(c) && isRead(c)) {
                return false;
            }
        }
        return digits;
    }

    private boolean isDisguised(String piece, String asLetters) {
        String reading = lettersOf(piece, asLetters);
        if (PlainSpelling.of(piece).equals(reading) && !isDrawnOut(piece) && !isDrawnOut(reading)) {
            return false; // it has been looked at, with what stands around it
        }
        return dark.has(reading)
                || dark.has(shortened(piece, asLetters, 1))
                || dark.has(shortened(piece, asLetters, 2));
    }

    private static boolean isDrawnOut(String word) {
        return !withRunsOf(MOST_IN_SPELLING, word).equals(word);
    }

    /** The reading without drawn out letters, be they those that were typed or those that signs stand for. */
    private static String shortened(String piece, String asLetters, int run) {
        return withRunsOf(run, lettersOf(withRunsOf(run, piece), asLetters));
    }

    /** The piece folded, signs as letters, without all else. Apostrophes stay: "he'll" is no other word. */
    private static String lettersOf(String piece, String asLetters) {
        StringBuilder letters = new StringBuilder();
        String folded = PlainSpelling.of(piece);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int sign = SIGNS.indexOf(c);
            if (sign >= 0) {
                letters.append(asLetters.charAt(sign));
            } else if (Character.isLetterOrDigit(c) || isApostrophe(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Whether a character is a letter, or may stand for one. */
    private static boolean isRead(char c) {
        String folded = PlainSpelling.of(String.valueOf(c));
        return folded.isEmpty() // an accent
                || Character.isLetterOrDigit(folded.charAt(0))
                || SIGNS.indexOf(folded.charAt(0)) >= 0;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** With so many letters for every run of more than {@link #MOST_IN_SPELLING}. */
    private static String withRunsOf(int length, String word) {
        StringBuilder shorter = new StringBuilder();
        int from = 0;
        while (from < word.length()) {
            int to = from + 1;
            while (to < word.length() && word.charAt(to) == word.charAt(from)) {
                to++;
            }
            int run = to - from > MOST_IN_SPELLING ? length : to - from;
            shorter.append(word, from, from + run);
            from = to;
        }
        return shorter.toString();
    }

    /** What stands between spaces, without the punctuation around it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int end = space < 0 ? text.length() : space;
            pieces.add(withoutPunctuationAround(text.substring(from, end)));
            from = end + 1;
        }
        return pieces;
    }

    private static String withoutPunctuationAround(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && !isRead(piece.charAt(start))) {
            start++;
        }
        while (start < end && !isRead(piece.charAt(end - 1))) {
            end--;
        }
        return piece.substring(start, end);
    }
}

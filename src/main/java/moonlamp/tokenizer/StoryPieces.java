package moonlamp.tokenizer;

import moonlamp.gguf.StringArray;

/**
 * The pieces that a story may be written with: words in Latin script, digits, the punctuation of prose, line breaks, and
 * the marks that end it. No other script, no markup, no control, unused or unknown pieces. A property of the vocabulary
 * alone, so a story is the same on every device.
 */
public final class StoryPieces {
    private static final int SPACE_MARK = 0x2581;

    /** Punctuation of prose in English and its neighbours, beside letters and digits. */
    private static final String PUNCTUATION =
            "!\"%&'()*+,-./:;?\u00A1\u00AB\u00B0\u00B7\u00BB\u00BF\u2010\u2011\u2012\u2013\u2014"
                    + "\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2039\u203A";

    private StoryPieces() {}

    /** Whether a story may contain the piece, for each id. */
    public static boolean[] of(Vocabulary vocabulary) {
        boolean[] story = new boolean[vocabulary.size()];
        for (int id = 0; id < story.length; id++) {
            story[id] = isStoryText(vocabulary, id);
        }
        allow(story, vocabulary.eos());
        allow(story, (int) vocabulary.special().endOfTurn());
        allow(story, vocabulary.idOf(GemmaChatTemplate.END_OF_TURN));
        return story;
    }

    private static void allow(boolean[] story, int id) {
        if (id != SpecialTokens.NONE) {
            story[id] = true;
        }
    }

    private static boolean isStoryText(Vocabulary vocabulary, int id) {
        return switch (vocabulary.type(id)) {
            case NORMAL -> isEach(vocabulary.pieces(), id, false);
            case USER_DEFINED -> isEach(vocabulary.pieces(), id, true);
            // a byte of 0x80 and above is a part of a character that the vocabulary does not know
            case BYTE -> isStoryCharacter(vocabulary.byteValue(id)) && vocabulary.byteValue(id) < 0x80;
            default -> false;
        };
    }

    /** Whether all characters of a piece belong to stories, or, with {@code onlyBreaks}, are line breaks. */
    private static boolean isEach(StringArray pieces, int id, boolean onlyBreaks) {
        int length = pieces.length(id);
        for (int at = 0; at < length; ) {
            int lead = pieces.byteAt(id, at) & 0xFF;
            int more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            if (lead >= 0x80 && more == 0 || more == 3 || at + more >= length) {
                return false;
            }
            int character = more == 0 ? lead : lead & 0x3F >> more;
            for (int i = 1; i <= more; i++) {
                character = character << 6 | pieces.byteAt(id, at + i) & 0x3F;
            }
            if (onlyBreaks ? character != '\n' : !isStoryCharacter(character)) {
                return false;
            }
            at += more + 1;
        }
        return length > 0;
    }

    private static boolean isStoryCharacter(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == ' '
                || c == '\n'
                || c == SPACE_MARK
                || isLatinLetter(c)
                || PUNCTUATION.indexOf(c) >= 0;
    }

    /** Latin letters beyond ASCII: Latin-1, Extended-A and -B, Extended Additional. */
    private static boolean isLatinLetter(int c) {
        return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7
                || c >= 0x1E00 && c <= 0x1EFF
                || c == 0xAA
                || c == 0xBA;
    }
}

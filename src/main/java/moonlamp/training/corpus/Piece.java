package moonlamp.training.corpus;

import moonlamp.story.Words;

/**
 * A piece of a story whose choices are made: words, or a mention whose words depend on what was said before.
 *
 * @param group 0 for what is always said; other numbers for what is said or left out together
 * @param words the words; null for a mention
 * @param mention whom to mention and how; null for words
 */
record Piece(int group, String words, Node.Slot mention) {
    /** Words, at least as far as the length is concerned. */
    int wordCount() {
        if (mention == null) {
            return Words.count(words);
        }
        if (mention.key().equals("setting") || mention.key().equals("twist")) {
            return 4;
        }
        return mention.key().contains(".")
                        || mention.key().startsWith("h") && !mention.key().equals("hero")
                ? 1
                : 2;
    }
}

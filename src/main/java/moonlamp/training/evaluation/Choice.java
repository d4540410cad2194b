package moonlamp.training.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.training.text.Keyword;

/**
 * A choice as a person makes it, and the word by which a story is seen to honour it. In lists the word is marked: "a
 * curious {hedgehog}" asks for a hedgehog; "a family of {mice/mouse}" reads "a family of mice", and either word will do.
 *
 * @param text what is put to the model
 * @param keyword what the story has to speak of
 */
record Choice(String text, Keyword keyword) {
    private static final Pattern MARKED = Pattern.compile("([^{}]*)\\{([^{}/]+)((?:/[^{}/]+)*)}([^{}]*)");

    /** @throws IllegalArgumentException if not exactly one word is marked */
    static Choice of(String marked) {
        Matcher parts = MARKED.matcher(marked);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + marked + "\" does not have one word in braces");
        }
        return new Choice(
                parts.group(1) + parts.group(2) + parts.group(4), Keyword.of(parts.group(2) + parts.group(3)));
    }
}

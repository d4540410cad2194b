package moonlamp.story;

import java.util.List;

/** A gentle title, made from the choices alone: the same request always has the same one. */
public final class StoryTitle {
    private static final List<String> PREPOSITIONS = List.of(
            "in", "inside", "on", "at", "under", "above", "below", "beneath", "behind", "beside", "between", "beyond",
            "by", "near", "over", "through", "into", "outside", "around", "among", "across", "up", "down");
    private static final List<String> ARTICLES_AND_OTHERS =
            List.of("a", "an", "the", "of", "and", "or", "to", "with", "from", "for");

    private StoryTitle() {}

    /** "The Brave Squirrel on the Moon"; a setting without a preposition is left out. */
    public static String of(StoryRequest request) {
        String hero = titleCase(withDefiniteArticle(request.character()), true);
        String setting = request.setting();
        if (PREPOSITIONS.contains(firstWord(setting))) {
            return hero + " " + titleCase(setting, false);
        }
        return "A Story about " + titleCase(withDefiniteArticle(request.character()), false);
    }

    private static String withDefiniteArticle(String character) {
        String first = firstWord(character);
        boolean indefinite = first.equals("a") || first.equals("an");
        return indefinite && character.length() > first.length()
                ? "the" + character.substring(first.length())
                : character;
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String titleCase(String text, boolean first) {
        StringBuilder title = new StringBuilder();
        int start = 0;
        while (start <= text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            String word = text.substring(start, end);
            boolean small = isSmall(word) && !(first && start == 0);
            title.append(start == 0 ? "" : " ").append(small ? word : capitalised(word));
            start = end + 1;
        }
        return title.toString();
    }

    private static boolean isSmall(String word) {
        return ARTICLES_AND_OTHERS.contains(word) || PREPOSITIONS.contains(word);
    }

    private static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int c = word.codePointAt(0);
        StringBuilder text = new StringBuilder();
        text.appendCodePoint(Character.toUpperCase(c));
        return text.append(word.substring(Character.charCount(c))).toString();
    }
}

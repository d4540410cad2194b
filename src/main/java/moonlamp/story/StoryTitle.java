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

    /** The title of the request; of a continuation it says so. */
    public static String of(Recipe recipe) {
        boolean german = recipe.request().language() == StoryLanguage.GERMAN;
        return of(recipe.request())
                + switch (recipe.beginning()) {
                    case FREE -> "";
                    case NEXT_EVENING -> german ? " · Am nächsten Abend" : ": The Next Evening";
                };
    }

    /**
     * "The Brave Squirrel on the Moon"; a setting without a preposition is left out. In German, which would have to inflect
     * for that, "Ein mutiges Eichhörnchen · Der Mond".
     */
    public static String of(StoryRequest request) {
        Company company = request.audience().company();
        String setting = request.setting();
        if (request.language() == StoryLanguage.GERMAN) {
            return capitalised(company.with(request.character(), StoryLanguage.GERMAN)) + " · " + capitalised(setting);
        }
        String character = withDefiniteArticle(request.character());
        if (PREPOSITIONS.contains(firstWord(setting))) {
            boolean leads = company.isEmpty() || company.role() == ChildRole.FRIEND;
            return company.with(titleCase(character, leads), StoryLanguage.ENGLISH) + " " + titleCase(setting, false);
        }
        return "A Story about " + company.with(titleCase(character, false), StoryLanguage.ENGLISH);
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

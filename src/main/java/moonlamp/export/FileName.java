package moonlamp.export;

import moonlamp.story.Folding;

/** Names of files that every system takes: lower-case letters, digits and hyphens. */
public final class FileName {
    private static final int MAX_CHARS = 60;
    private static final String NAMELESS = "story";

    private FileName() {}

    /**
     * The name for a title, for example {@code the-brave-squirrel-on-the-moon.epub}.
     *
     * @param ending with its dot
     */
    public static String of(String title, String ending) {
        String folded = Folding.fold(title);
        StringBuilder name = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < folded.length() && name.length() < MAX_CHARS; i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.append(gap ? "-" : "").append(c);
                gap = false;
            } else {
                // what is left out inside a word leaves no gap
                gap |= name.length() > 0 && c != '\'' && c != '’';
            }
        }
        return (name.length() == 0 ? NAMELESS : name.toString()) + ending;
    }
}

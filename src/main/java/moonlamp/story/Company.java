package moonlamp.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The children who are in a story themselves: nobody, a child, or two of them together.
 *
 * @param names at most {@value #MOST}, as {@link #cleanName} leaves them; not to be changed
 * @param role who they are in it; {@link ChildRole#HERO} for nobody
 */
public record Company(List<String> names, ChildRole role) {
    /** Most children in one story. */
    public static final int MOST = 2;

    /** Most code points of a name. */
    public static final int MAX_NAME_CODE_POINTS = 20;

    public static final Company NOBODY = new Company(List.of(), ChildRole.HERO);

    /** @throws IllegalArgumentException if there are too many, or a name is empty, too long or not clean */
    public Company {
        names = List.copyOf(names);
        if (names.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " children fit into a story");
        }
        for (String name : names) {
            if (name.isEmpty() || !cleanName(name).equals(name)) {
                throw new IllegalArgumentException("The name of a child is empty, longer than " + MAX_NAME_CODE_POINTS
                        + " characters or has characters that do not belong there");
            }
        }
        if (role == null) {
            throw new IllegalArgumentException("A child in a story needs a role");
        }
        role = names.isEmpty() ? ChildRole.HERO : role;
    }

    /** A name as people type it, made fit like {@link UserText#clean}; may be empty. */
    public static String cleanName(String text) {
        return UserText.clean(text, MAX_NAME_CODE_POINTS);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Everybody in the story, the most important first. No grammatical gender is needed to say so. */
    String with(String character, StoryLanguage language) {
        List<String> all = new ArrayList<>(names);
        all.add(role == ChildRole.HERO ? names.size() : 0, character);
        return String.join(language.and(), all);
    }
}

package moonlamp.browser.page.children;

import moonlamp.story.AgeBand;
import moonlamp.story.Company;

/**
 * A child for whom stories are told.
 *
 * @param name as {@link Company#cleanName} leaves it, not empty
 * @param age how old
 */
public record Child(String name, AgeBand age) {
    /** @throws IllegalArgumentException if the name is empty or not clean, or the age is missing */
    public Child {
        if (name.isEmpty() || !Company.cleanName(name).equals(name) || age == null) {
            throw new IllegalArgumentException("A child needs a clean name and an age");
        }
    }
}

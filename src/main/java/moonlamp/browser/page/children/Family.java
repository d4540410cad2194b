package moonlamp.browser.page.children;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;

/**
 * The children that this device knows, and who of them are in the stories.
 *
 * @param children at most {@value #MOST}, in the order in which they were entered
 * @param chosen the places of those who are in the stories, ascending, at most {@link Company#MOST}
 * @param role who they are in them
 */
public record Family(List<Child> children, List<Integer> chosen, ChildRole role) {
    /** Most children. */
    public static final int MOST = 4;

    public static final Family EMPTY = new Family(List.of(), List.of(), ChildRole.HERO);

    /** @throws IllegalArgumentException if there are too many, or a place is not in order or of nobody */
    public Family {
        children = List.copyOf(children);
        chosen = List.copyOf(chosen);
        if (children.size() > MOST || chosen.size() > Company.MOST || role == null) {
            throw new IllegalArgumentException("Too many children, or no role");
        }
        int before = -1;
        for (int place : chosen) {
            if (place <= before || place >= children.size()) {
                throw new IllegalArgumentException("No child at " + place);
            }
            before = place;
        }
    }

    public boolean isFull() {
        return children.size() == MOST;
    }

    /** Adds a child, who is in the stories at once if there is room. @throws IllegalArgumentException if the family is full */
    public Family with(Child child) {
        List<Child> more = new ArrayList<>(children);
        more.add(child);
        Family family = new Family(more, chosen, role);
        return chosen.size() < Company.MOST ? family.choosing(children.size(), true) : family;
    }

    /** Another name or age for the child at this place. */
    public Family replacing(int place, Child child) {
        List<Child> other = new ArrayList<>(children);
        other.set(place, child);
        return new Family(other, chosen, role);
    }

    /** Without the child at this place. */
    public Family without(int place) {
        List<Child> rest = new ArrayList<>(children);
        rest.remove(place);
        List<Integer> others = new ArrayList<>();
        for (int other : chosen) {
            if (other != place) {
                others.add(other > place ? other - 1 : other);
            }
        }
        return new Family(rest, others, role);
    }

    /** Whether the child at this place is in the stories. */
    public boolean hasChosen(int place) {
        return chosen.contains(place);
    }

    /** Whether no further child fits into the stories. */
    public boolean hasChosenAll() {
        return chosen.size() == Company.MOST;
    }

    /** With the child at this place in the stories, or not. @throws IllegalArgumentException if there are enough already */
    public Family choosing(int place, boolean inStories) {
        List<Integer> next = new ArrayList<>();
        for (int other = 0; other < children.size(); other++) {
            if (other == place ? inStories : hasChosen(other)) {
                next.add(other);
            }
        }
        return new Family(children, next, role);
    }

    /** With nobody in the stories. */
    public Family choosingNobody() {
        return new Family(children, List.of(), role);
    }

    public Family playing(ChildRole other) {
        return new Family(children, chosen, other);
    }

    /** Who is in the stories. */
    public Company company() {
        List<String> names = new ArrayList<>();
        for (int place : chosen) {
            names.add(children.get(place).name());
        }
        return new Company(names, role);
    }

    /** How old the youngest in the stories is. */
    public AgeBand age() {
        AgeBand youngest = AgeBand.ANY;
        for (int place : chosen) {
            youngest = youngest.orYounger(children.get(place).age());
        }
        return youngest;
    }
}

package moonlamp.browser.page.children;

import java.util.ArrayList;
import java.util.List;
import moonlamp.story.AgeBand;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;

/**
 * A {@link Family} as text: a line with the role, then a line for each child: "+" for one who is in the stories or "-",
 * the code of the age, the name, with spaces between, as in "+ 3-5 Mia".
 */
final class FamilyText {
    private FamilyText() {}

    static String write(Family family) {
        StringBuilder text = new StringBuilder(family.role().name());
        for (int place = 0; place < family.children().size(); place++) {
            Child child = family.children().get(place);
            text.append(family.hasChosen(place) ? "\n+ " : "\n- ")
                    .append(child.age().code())
                    .append(' ')
                    .append(child.name());
        }
        return text.toString();
    }

    /** Reads as much as makes sense: a line that does not is nobody's, and an unknown role is that of a hero. */
    static Family read(String text) {
        List<String> lines = lines(text);
        ChildRole role = lines.get(0).equals(ChildRole.FRIEND.name()) ? ChildRole.FRIEND : ChildRole.HERO;
        Family family = new Family(List.of(), List.of(), role);
        for (String line : lines.subList(1, lines.size())) {
            Child child = child(line);
            if (child != null && !family.isFull()) {
                boolean chosen = line.startsWith("+") && family.chosen().size() < Company.MOST;
                int place = family.children().size();
                family = family.with(child).choosing(place, chosen);
            }
        }
        return family;
    }

    /** The child of a line, or null. */
    private static Child child(String line) {
        int space = line.indexOf(' ', 2);
        boolean marked = line.startsWith("+ ") || line.startsWith("- ");
        if (!marked || space < 0) {
            return null;
        }
        try {
            return new Child(line.substring(space + 1), AgeBand.of(line.substring(2, space)));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static List<String> lines(String text) {
        // by hand: String.split would bring the whole of regular expressions into the page
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            lines.add(text.substring(at, end));
            at = end + 1;
        }
        lines.add(text.substring(at));
        return lines;
    }
}

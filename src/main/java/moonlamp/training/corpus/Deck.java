package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws wordings so that none comes again before the others of its kind have been used. */
final class Deck {
    private final Dice dice;
    private final Map<String, List<Node>> left = new HashMap<>();

    Deck(Dice dice) {
        this.dice = dice;
    }

    /** One of the wordings; the key says which deck they belong to. */
    Node draw(String key, List<Node> wordings) {
        List<Node> rest = left.computeIfAbsent(key, k -> new ArrayList<>());
        if (rest.isEmpty()) {
            rest.addAll(dice.shuffled(wordings));
        }
        return rest.remove(rest.size() - 1);
    }
}

package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the choices of one story: draws its facts, picks options and attributes, and leaves pieces. Only the mentions of
 * people and things stay open, since they depend on what is said before them.
 */
final class Unfolding {
    private final Cast cast;
    private final Dice dice;
    private final Deck deck;
    private final Map<String, List<Piece>> factForms = new HashMap<>();
    private final Map<String, String> factLabels = new LinkedHashMap<>();
    private int groups;

    Unfolding(Cast cast, Dice dice) {
        this.cast = cast;
        this.dice = dice;
        deck = new Deck(dice);
    }

    /** Draws what stays the same in the whole story. */
    void draw(List<Fact> facts) {
        for (Fact fact : facts) {
            Fact.Value value = dice.pick(fact.values());
            factLabels.put(fact.name(), value.label());
            for (int i = 0; i < value.forms().size(); i++) {
                String key = i == 0 ? fact.name() : fact.name() + "." + (i + 1);
                factForms.put(key, unfold(value.forms().get(i), 0));
            }
        }
    }

    /** The facts that were drawn, as authors write them. */
    Map<String, String> facts() {
        return factLabels;
    }

    /** The number of a new group, for words that are said together or not at all. */
    int newGroup() {
        return ++groups;
    }

    /** How many groups there are; their numbers are 1 to this. */
    int groups() {
        return groups;
    }

    /** The pieces of a wording in this group. */
    List<Piece> unfold(Node node, int group) {
        List<Piece> pieces = new ArrayList<>();
        add(node, group, pieces);
        return pieces;
    }

    private void add(Node node, int group, List<Piece> pieces) {
        if (node instanceof Node.Text text) {
            pieces.add(new Piece(group, text.words(), null));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> add(part, group, pieces));
        } else if (node instanceof Node.Choice choice) {
            pieces.add(new Piece(group, Markers.FILLED, null));
            add(dice.pick(choice.options()), group, pieces);
        } else if (node instanceof Node.Extra extra) {
            add(extra.content(), group == 0 ? newGroup() : group, pieces);
        } else if (node instanceof Node.Slot slot) {
            addSlot(slot, group, pieces);
        }
    }

    private void addSlot(Node.Slot slot, int group, List<Piece> pieces) {
        List<Piece> filled = filled(slot, group);
        if (filled == null) {
            pieces.add(new Piece(group, null, slot));
            return;
        }
        String article =
                switch (slot.article()) {
                    case A -> "a ";
                    case THE -> "the ";
                    case NONE -> "";
                };
        pieces.add(new Piece(group, Markers.of(slot) + article, null));
        pieces.addAll(filled);
    }

    /** The pieces of a slot that is no mention; null for a mention. */
    private List<Piece> filled(Node.Slot slot, int group) {
        String key = slot.key();
        if (factForms.containsKey(key)) {
            List<Piece> regrouped = new ArrayList<>();
            factForms.get(key).forEach(piece -> regrouped.add(new Piece(group, piece.words(), piece.mention())));
            return regrouped;
        }
        Node attribute = attribute(key);
        if (attribute != null) {
            return unfold(attribute, group);
        }
        String words = words(key);
        return words == null ? null : List.of(new Piece(group, words, null));
    }

    private Node attribute(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        List<Node> wordings =
                switch (key.substring(0, dot)) {
                    case "place" -> cast.setting().attributes().get(key.substring(dot + 1));
                    case "hero" -> cast.kind().attributes().get(key.substring(dot + 1));
                    default -> List.<Node>of();
                };
        return wordings.isEmpty() ? null : deck.draw(key, wordings);
    }

    private String words(String key) {
        return switch (key) {
            case "place" -> cast.setting().place();
            case "skill" -> cast.twist().skill();
            case "skill.ing" -> cast.twist().skillIng();
            case "hero.trait" -> cast.trait().word();
            case "was" -> cast.friendIsChosen() ? "were" : "was";
            default -> null;
        };
    }
}

package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a hero or a place has: a few wordings for each key, such as "ground" or "gesture". */
final class Attributes {
    private final Map<String, List<Node>> wordings;

    private Attributes(Map<String, List<Node>> wordings) {
        this.wordings = wordings;
    }

    /** The section's own, and the parent's where it has none. */
    static Attributes of(Section section, Attributes parent) {
        Map<String, List<Node>> wordings = new TreeMap<>(parent == null ? Map.of() : parent.wordings);
        for (Map.Entry<String, List<String>> entry : section.values().entrySet()) {
            List<Node> nodes = new ArrayList<>();
            for (String text : entry.getValue()) {
                nodes.add(parse(section, entry.getKey(), text));
            }
            wordings.put(entry.getKey(), List.copyOf(nodes));
        }
        return new Attributes(wordings);
    }

    private static Node parse(Section section, String key, String text) {
        try {
            return TemplateParser.parse(text);
        } catch (TemplateException e) {
            throw new CorpusFormatException(
                    section.file(), section.line(), section.name() + ", " + key + ": " + e.getMessage());
        }
    }

    /** The wordings of a key, none if it is not known. */
    List<Node> get(String key) {
        return wordings.getOrDefault(key, List.of());
    }
}

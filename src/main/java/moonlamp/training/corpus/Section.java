package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a lexicon file: {@code = name : parent}, then {@code key: one | two} lines and lists, {@code # key} with
 * {@code - wording} lines.
 *
 * @param file for messages
 * @param line where it begins, from 1
 * @param name what it is about
 * @param parent where it takes over what it does not say itself; empty if nowhere
 * @param values the words of each key
 * @param lists the wordings of each list
 */
record Section(
        String file,
        int line,
        String name,
        String parent,
        Map<String, List<String>> values,
        Map<String, List<Wording>> lists) {

    /**
     * The sections of a file, in its order.
     *
     * @throws CorpusFormatException if a line is none of those above
     */
    static List<Section> read(String file, String text) {
        List<Section> sections = new ArrayList<>();
        String list = "";
        for (LogicalLine line : LogicalLine.of(text)) {
            String words = line.text();
            if (words.startsWith("= ")) {
                sections.add(begin(file, line));
                list = "";
                continue;
            }
            if (sections.isEmpty()) {
                throw new CorpusFormatException(file, line.number(), "a file begins with = name");
            }
            Section section = sections.get(sections.size() - 1);
            if (words.startsWith("# ")) {
                list = words.substring(2).strip();
            } else if (words.startsWith("- ")) {
                section.add(list, line);
            } else {
                section.put(line);
            }
        }
        return sections;
    }

    private static Section begin(String file, LogicalLine line) {
        String[] parts = line.text().substring(2).split(" : ", 2);
        String parent = parts.length > 1 ? parts[1].strip() : "";
        return new Section(file, line.number(), parts[0].strip(), parent, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private void add(String list, LogicalLine line) {
        if (list.isEmpty()) {
            throw new CorpusFormatException(file, line.number(), "a wording needs a list (# name)");
        }
        lists.computeIfAbsent(list, key -> new ArrayList<>())
                .add(Wording.parse(file, line.number(), line.text().substring(2)));
    }

    private void put(LogicalLine line) {
        int colon = line.text().indexOf(": ");
        if (colon < 0) {
            throw new CorpusFormatException(file, line.number(), "expected = name, # list, - wording or key: a | b");
        }
        String key = line.text().substring(0, colon);
        values.put(key, TaleParser.split(line.text().substring(colon + 2)));
    }

    /** The only word of a key, or what stands for it. */
    String value(String key, String otherwise) {
        return values.containsKey(key) ? values.get(key).get(0) : otherwise;
    }

    /** The words of a key, none if it is not there. */
    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /**
     * The wordings of a list.
     *
     * @throws CorpusFormatException if it is not there
     */
    List<Wording> list(String key) {
        List<Wording> list = lists.get(key);
        if (list == null) {
            throw new CorpusFormatException(file, line, "\"" + name + "\" has no list # " + key);
        }
        return list;
    }
}

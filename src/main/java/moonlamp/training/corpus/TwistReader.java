package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what can happen, {@code world/twists/}: kinds, their verbs, and twists that are listed word for word. */
final class TwistReader {
    /** The section of the six original twists; each is a kind of its own. */
    private static final String ORIGINAL = "original";

    private TwistReader() {}

    /** The kinds by name; the original twists by their words. */
    static Map<String, TwistKind> read(List<Section> sections) {
        Map<String, TwistKind> kinds = new LinkedHashMap<>();
        for (Section section : sections) {
            if (section.name().equals(ORIGINAL)) {
                for (Wording line : section.list("twists")) {
                    Twist twist = original(line.source());
                    kinds.put(
                            twist.kind(),
                            new TwistKind(twist.kind(), "phrase", List.of(twist), List.of(), List.of(), false));
                }
            } else {
                kinds.put(section.name(), kind(section));
            }
        }
        return kinds;
    }

    private static Twist original(String line) {
        List<String> parts = TaleParser.split(line);
        String[] forms = parts.get(0).split(" / ");
        return new Twist(forms[0], forms[0], forms[1], null, "", "", parts.get(1));
    }

    private static TwistKind kind(Section section) {
        String type = section.value("type", "phrase");
        List<Twist> listed = new ArrayList<>();
        for (Wording line : section.list("twists")) {
            try {
                listed.add(twist(section.name(), type, TaleParser.split(line.source())));
            } catch (IndexOutOfBoundsException e) {
                throw new CorpusFormatException(section.file(), line.line(), "a part of the twist is missing");
            }
        }
        List<TwistKind.Verb> verbs = new ArrayList<>();
        for (String verb : section.all("verbs")) {
            String[] forms = verb.split(" / ");
            verbs.add(new TwistKind.Verb(forms[0], forms[1]));
        }
        boolean takesLooks = section.value("looks", "").equals("any");
        return new TwistKind(section.name(), type, List.copyOf(listed), verbs, section.all("entities"), takesLooks);
    }

    /**
     * Present and past; for things and guests then the entity and perhaps more words; for skills the two forms; for
     * phrases the word by which it is recognised.
     */
    private static Twist twist(String kind, String type, List<String> parts) {
        String[] verb = parts.get(0).split(" / ");
        switch (type) {
            case "thing", "guest" -> {
                String rest = parts.size() > 2 ? " " + parts.get(2) : "";
                return about(kind, type, new TwistKind.Verb(verb[0], verb[1]), parts.get(1), rest, Gender.HE);
            }
            case "skill" -> {
                String[] forms = parts.get(1).split(" / ");
                String head = forms[0].substring(forms[0].lastIndexOf(' ') + 1);
                return new Twist(
                        kind, verb[0] + " " + forms[0], verb[1] + " " + forms[0], null, forms[0], forms[1], head);
            }
            default -> {
                return new Twist(kind, verb[0], verb[1], null, "", "", parts.get(1));
            }
        }
    }

    /** A twist about somebody or something: "finds", "a red *balloon*" and perhaps more words. */
    static Twist about(String kind, String type, TwistKind.Verb verb, String entity, String rest, Gender gender) {
        Entity whom = Entity.parse(entity, type.equals("thing") ? Gender.IT : gender);
        String words = " " + whom.phrase() + rest;
        return new Twist(kind, verb.present() + words, verb.past() + words, whom, "", "", whom.head());
    }
}

package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;

/** Reads a {@code .tale} file; its form is described in the resources' README.md. */
final class TaleParser {
    private static final Pattern HEADING =
            Pattern.compile("# *([a-z]+(?: [a-z]+)?) *(?:\\(([a-z, ]+)\\))? *(?::(.*))?");
    private static final Pattern LET = Pattern.compile("let ([a-z]+) *= *(.+)");

    private final String file;
    private final List<String> twists = new ArrayList<>();
    private final List<String> friends = new ArrayList<>();
    private final Set<StoryTheme> themes = EnumSet.noneOf(StoryTheme.class);
    private final List<Fact> facts = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();
    private String title = "";
    private String trait = "";

    private TaleParser(String file) {
        this.file = file;
    }

    /**
     * Reads a tale.
     *
     * @param file its name, for messages
     * @throws CorpusFormatException if it cannot be read; what can be read but should not be so is found by
     *     {@link TaleLint}
     */
    static Tale parse(String file, String text) {
        TaleParser parser = new TaleParser(file);
        for (LogicalLine line : LogicalLine.of(text)) {
            try {
                parser.accept(line);
            } catch (TemplateException e) {
                throw new CorpusFormatException(file, line.number(), e.getMessage());
            }
        }
        return parser.tale();
    }

    private void accept(LogicalLine line) {
        String text = line.text();
        if (text.startsWith("#")) {
            heading(line);
        } else if (text.startsWith("- ")) {
            wording(line);
        } else if (!beats.isEmpty()) {
            throw new CorpusFormatException(
                    file, line.number(), "neither a heading (#) nor a wording (-) nor its indented next line");
        } else if (text.startsWith("let ")) {
            facts.add(fact(line));
        } else {
            header(line);
        }
    }

    private void header(LogicalLine line) {
        int colon = line.text().indexOf(':');
        String key = colon < 0 ? "" : line.text().substring(0, colon);
        String value = line.text().substring(colon + 1).strip();
        switch (key) {
            case "title" -> title = value;
            case "twist" -> twists.add(value);
            case "friend" -> friends.addAll(split(value));
            case "trait" -> trait = value;
            case "themes" -> themes.addAll(Marks.themes(value));
            default ->
                throw new CorpusFormatException(
                        file,
                        line.number(),
                        "a header line is title:, twist:, trait:, friend:, themes: or let name = a | b");
        }
    }

    private Fact fact(LogicalLine line) {
        Matcher matcher = LET.matcher(line.text());
        if (!matcher.matches()) {
            throw new CorpusFormatException(file, line.number(), "expected let name = a | b | c");
        }
        List<Fact.Value> values = new ArrayList<>();
        for (String value : split(matcher.group(2))) {
            List<Node> forms = new ArrayList<>();
            for (String form : value.split(" / ")) {
                forms.add(TemplateParser.parse(form.strip()));
            }
            values.add(new Fact.Value(value.split(" / ")[0].strip(), List.copyOf(forms)));
        }
        return new Fact(matcher.group(1), List.copyOf(values), line.number());
    }

    /** Divides at " | "; the bars of choices have no spaces around them. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(" \\| ")) {
            parts.add(part.strip());
        }
        return parts;
    }

    private void heading(LogicalLine line) {
        Matcher matcher = HEADING.matcher(line.text());
        BeatKind kind = matcher.matches() ? BeatKind.of(matcher.group(1)) : null;
        if (kind == null) {
            throw new CorpusFormatException(file, line.number(), "unknown beat: " + line.text());
        }
        Set<StoryLength> lengths = matcher.group(2) == null ? Set.of() : Marks.lengths(matcher.group(2));
        String fact = matcher.group(3) == null ? "" : matcher.group(3).strip();
        beats.add(new Beat(kind, lengths, fact, new ArrayList<>(), line.number()));
    }

    private void wording(LogicalLine line) {
        if (beats.isEmpty() || beats.get(beats.size() - 1).kind().isMarker()) {
            throw new CorpusFormatException(file, line.number(), "a wording needs a beat (# ...) that has wordings");
        }
        beats.get(beats.size() - 1)
                .wordings()
                .add(Wording.parse(file, line.number(), line.text().substring(2)));
    }

    private Tale tale() {
        if (twists.isEmpty() || beats.isEmpty()) {
            throw new CorpusFormatException(file, 1, "a tale needs a twist: line and beats");
        }
        return new Tale(
                file,
                title,
                List.copyOf(twists),
                trait,
                themes,
                List.copyOf(friends),
                List.copyOf(facts),
                List.copyOf(beats));
    }
}

package moonlamp.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a wording: text with {@code {slots}}, {@code [one|of|several]} and {@code ((extras))}. */
final class TemplateParser {
    private static final Pattern SLOT =
            Pattern.compile("(?:(a|an|the|A|An|The) )?([A-Za-z][a-z]*(?:\\.(?:[a-z]+|[0-9]))?)");

    private final String source;
    private int at;

    private TemplateParser(String source) {
        this.source = source;
    }

    /**
     * The wording as a tree.
     *
     * @throws TemplateException if brackets or braces do not match, or a slot's name is not one
     */
    static Node parse(String source) {
        TemplateParser parser = new TemplateParser(source);
        Node node = parser.sequence(0, 0);
        if (parser.at < source.length()) {
            throw new TemplateException("\"" + parser.rest() + "\" closes something that was not opened");
        }
        return node;
    }

    private Node sequence(int choices, int extras) {
        List<Node> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < source.length() && !ends(choices, extras)) {
            char c = source.charAt(at);
            if (c == '{' || c == '[' || source.startsWith("((", at)) {
                addText(parts, text);
                parts.add(c == '{' ? slot() : c == '[' ? choice(choices, extras) : extra(choices, extras));
            } else if (c == '}') {
                throw new TemplateException("} without {");
            } else {
                text.append(c);
                at++;
            }
        }
        addText(parts, text);
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(List.copyOf(parts));
    }

    private boolean ends(int choices, int extras) {
        char c = source.charAt(at);
        return c == ']' || (choices > 0 && c == '|') || source.startsWith("))", at);
    }

    private static void addText(List<Node> parts, StringBuilder text) {
        if (text.length() > 0) {
            parts.add(new Node.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Node slot() {
        int end = source.indexOf('}', at);
        if (end < 0) {
            throw new TemplateException("{ without }: " + rest());
        }
        String name = source.substring(at + 1, end);
        Matcher matcher = SLOT.matcher(name);
        if (!matcher.matches()) {
            throw new TemplateException("{" + name + "} is not a slot");
        }
        at = end + 1;
        String key = matcher.group(2);
        boolean capital = Character.isUpperCase(name.charAt(0));
        return new Node.Slot(article(matcher.group(1)), key.substring(0, 1).toLowerCase() + key.substring(1), capital);
    }

    private static Node.Article article(String word) {
        if (word == null) {
            return Node.Article.NONE;
        }
        return word.equalsIgnoreCase("the") ? Node.Article.THE : Node.Article.A;
    }

    private Node choice(int choices, int extras) {
        at++;
        List<Node> options = new ArrayList<>();
        options.add(sequence(choices + 1, extras));
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence(choices + 1, extras));
        }
        require("]", "[ without ]");
        if (options.size() < 2) {
            throw new TemplateException("[ ] needs at least two options, divided by |");
        }
        return new Node.Choice(List.copyOf(options));
    }

    private Node extra(int choices, int extras) {
        if (extras > 0) {
            throw new TemplateException("(( )) inside (( ))");
        }
        at += 2;
        Node content = sequence(choices, extras + 1);
        require("))", "(( without ))");
        return new Node.Extra(content);
    }

    private void require(String close, String problem) {
        if (!source.startsWith(close, at)) {
            throw new TemplateException(problem);
        }
        at += close.length();
    }

    private String rest() {
        return source.substring(at, Math.min(source.length(), at + 20));
    }
}

package moonlamp.library;

import java.util.List;

/** Writes JSON that {@link Json} reads. */
final class JsonWriter {
    static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    /** The name of the value that follows. */
    JsonWriter name(String name) {
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    JsonWriter text(String text) {
        separate();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(text, i);
        }
        out.append('"');
        return this;
    }

    JsonWriter texts(List<String> texts) {
        open('[');
        texts.forEach(this::text);
        return close(']');
    }

    /** A value that is written as it stands: a number, true or false, or JSON. */
    JsonWriter raw(String value) {
        separate();
        out.append(value);
        return this;
    }

    JsonWriter newLine() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void append(String text, int i) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || isLoneSurrogate(text, i)) {
            // UTF-8 cannot hold half a pair
            out.append("\\u").append(HEX.charAt(c >> 12));
            out.append(HEX.charAt(c >> 8 & 15)).append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
        } else {
            out.append(c);
        }
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

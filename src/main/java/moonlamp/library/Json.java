package moonlamp.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly: no comments, no second value, no name twice in an object, at most {@value #MAX_DEPTH}
 * values inside each other.
 *
 * <p>Our own: it takes 2.7 kB of the compressed page, nanojson 1.10 takes 12.4; what binds objects needs reflection, which
 * TeaVM has not; and the browser's JSON.parse neither runs on the JVM nor says everywhere where a text is damaged.
 */
final class Json {
    /** How many arrays and objects may lie inside each other. */
    static final int MAX_DEPTH = 16;

    private final String text;
    private int at;

    /** A number that is no integer, or a large one; nobody here asks for its value, and to find it takes 8 kB of code. */
    record OtherNumber(String text) {}

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value of a text: a Map, List, String, Long (an integer of up to 18 characters), {@link OtherNumber}, Boolean or
     * null.
     *
     * @throws BackupFormatException naming line and column
     */
    static Object read(String text) {
        Json json = new Json(text);
        json.skipSpace();
        Object value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.damaged();
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw damaged();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (taken('}')) {
            return object;
        }
        do {
            skipSpace();
            int start = at;
            String name = string();
            if (object.containsKey(name)) {
                at = start;
                throw damaged();
            }
            skipSpace();
            take(':');
            skipSpace();
            object.put(name, value(depth + 1));
            skipSpace();
        } while (taken(','));
        take('}');
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        skipSpace();
        if (taken(']')) {
            return array;
        }
        do {
            skipSpace();
            array.add(value(depth + 1));
            skipSpace();
        } while (taken(','));
        take(']');
        return array;
    }

    private String string() {
        take('"');
        int start = at;
        // most texts have nothing to undo; a library of stories is a million characters
        int end = start;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        at = end;
        if (taken('"')) {
            return text.substring(start, at - 1);
        }
        StringBuilder value = new StringBuilder(text.substring(start, at));
        while (!taken('"')) {
            value.append(taken('\\') ? escaped() : plain());
        }
        return value.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private char plain() {
        char c = peek();
        if (c < ' ') {
            throw damaged();
        }
        at++;
        return c;
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw damaged();
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = JsonWriter.HEX.indexOf(Character.toLowerCase(peek()));
            if (digit < 0) {
                throw damaged();
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Object number() {
        int start = at;
        taken('-');
        if (!taken('0')) {
            digits();
        }
        boolean whole = true;
        if (taken('.')) {
            whole = false;
            digits();
        }
        if (taken('e') || taken('E')) {
            whole = false;
            if (!taken('+')) {
                taken('-');
            }
            digits();
        }
        String number = text.substring(start, at);
        if (whole && number.length() <= 18) {
            return Long.parseLong(number);
        }
        return new OtherNumber(number);
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw damaged();
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw damaged();
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw damaged();
        }
        return text.charAt(at);
    }

    private boolean taken(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char wanted) {
        if (!taken(wanted)) {
            throw damaged();
        }
    }

    private BackupFormatException damaged() {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(at, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new BackupFormatException(BackupFormatException.Kind.DAMAGED, line + ":" + (end - lineStart + 1));
    }
}

package moonlamp.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a JSON object, each with the type that is asked for, or a refusal that names the place. */
final class JsonFields {
    private final Map<?, ?> fields;
    private final String place;

    /**
     * @param value what {@link Json#read} gave
     * @param place where it stands, for example {@code stories[3]}; empty for the whole text
     * @throws BackupFormatException if it is not an object
     */
    JsonFields(Object value, String place) {
        this.place = place;
        if (!(value instanceof Map)) {
            throw wrongAt(place);
        }
        fields = (Map<?, ?>) value;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    /** A text that may be left out: then it is empty. */
    String textOrNone(String name) {
        return has(name) ? text(name) : "";
    }

    long number(String name) {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw wrong(name);
    }

    /** A flag that may be left out: then it is not set. */
    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (fields.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name);
    }

    List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name);
    }

    /** A list of texts that may be left out: then it is empty. */
    List<String> texts(String name) {
        return has(name) ? texts(list(name), name) : List.of();
    }

    /** The elements of a list that stands in the field of this name, as texts. */
    List<String> texts(Object list, String name) {
        List<String> texts = new ArrayList<>();
        if (!(list instanceof List<?> elements)) {
            throw wrong(name);
        }
        for (Object element : elements) {
            if (!(element instanceof String text)) {
                throw wrong(name);
            }
            texts.add(text);
        }
        return texts;
    }

    BackupFormatException wrong(String name) {
        return wrongAt(place.isEmpty() ? name : place + "." + name);
    }

    private static BackupFormatException wrongAt(String place) {
        return new BackupFormatException(BackupFormatException.Kind.WRONG, place);
    }
}

package moonlamp.cli;

import moonlamp.gguf.MetadataValue;
import moonlamp.gguf.MetadataValue.BoolValue;
import moonlamp.gguf.MetadataValue.FloatValue;
import moonlamp.gguf.MetadataValue.IntegerValue;
import moonlamp.gguf.MetadataValue.NumbersValue;
import moonlamp.gguf.MetadataValue.StringValue;
import moonlamp.gguf.MetadataValue.StringsValue;
import moonlamp.gguf.ValueType;

/** A model file's metadata on one line each: short, and without characters that a terminal would act upon. */
final class MetadataText {
    private static final int MAX_CODE_POINTS = 80;
    private static final int MAX_ELEMENTS = 4;

    private MetadataText() {}

    static String of(MetadataValue value) {
        if (value instanceof IntegerValue integer) {
            return integer.type() == ValueType.UINT64
                    ? Long.toUnsignedString(integer.value())
                    : Long.toString(integer.value());
        } else if (value instanceof FloatValue number) {
            return number.type() == ValueType.FLOAT32
                    ? Float.toString((float) number.value())
                    : Double.toString(number.value());
        } else if (value instanceof BoolValue truth) {
            return Boolean.toString(truth.value());
        } else if (value instanceof StringValue text) {
            return '"' + printable(text.value()) + '"';
        } else if (value instanceof StringsValue texts) {
            return texts.values().size() + " texts";
        }
        return numbers((NumbersValue) value);
    }

    /** Control, format and other invisible characters become spaces; long text is cut. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length() && count < MAX_CODE_POINTS; count++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            clean.appendCodePoint(isVisible(c) ? c : ' ');
        }
        int all = text.codePointCount(0, text.length());
        return all > MAX_CODE_POINTS ? clean + "... (" + all + " characters)" : clean.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String numbers(NumbersValue numbers) {
        StringBuilder text = new StringBuilder();
        text.append(numbers.size()).append(" of ").append(numbers.elementType()).append(':');
        for (int i = 0; i < Math.min(numbers.size(), MAX_ELEMENTS); i++) {
            text.append(' ').append(element(numbers, i));
        }
        return text.append(numbers.size() > MAX_ELEMENTS ? " ..." : "").toString();
    }

    private static String element(NumbersValue numbers, int index) {
        return switch (numbers.elementType()) {
            case FLOAT32, FLOAT64 -> Double.toString(numbers.floatAt(index));
            case BOOL -> Boolean.toString(numbers.integerAt(index) != 0);
            default -> Long.toString(numbers.integerAt(index));
        };
    }
}

package moonlamp.protocol;

/** Reads fields and refuses what is missing or out of range. */
record FieldReader(Fields in) {
    /** Numbers up to this one are exact in a double. */
    private static final double MAX_WHOLE = 9007199254740991.0;

    String text(String name) {
        String value = in.text(name);
        if (value == null) {
            throw new ProtocolException("field " + name + " holds no text");
        }
        return value;
    }

    double number(String name) {
        double value = in.number(name);
        if (Double.isNaN(value)) {
            throw new ProtocolException("field " + name + " holds no number");
        }
        return value;
    }

    long whole(String name) {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > MAX_WHOLE) {
            throw new ProtocolException("field " + name + " holds no whole number: " + value);
        }
        return (long) value;
    }

    int integer(String name) {
        long value = whole(name);
        if (value != (int) value) {
            throw new ProtocolException("field " + name + " is out of range: " + value);
        }
        return (int) value;
    }

    boolean flag(String name) {
        return in.flag(name);
    }

    /** The constant that a field names. */
    <E extends Enum<E>> E constant(String name, E[] values) {
        String wanted = text(name);
        for (E value : values) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        throw new ProtocolException("field " + name + " holds no known name: " + wanted);
    }
}

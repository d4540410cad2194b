package moonlamp.protocol;

/** The fields of one message on the wire: a plain object of strings, numbers and booleans. */
public interface Fields {
    /** The string in this field, or null when there is none. */
    String text(String name);

    /** The number in this field, or NaN when there is none. */
    double number(String name);

    /** Whether this field holds true. */
    boolean flag(String name);

    void putText(String name, String value);

    void putNumber(String name, double value);

    void putFlag(String name, boolean value);
}

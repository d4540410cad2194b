package moonlamp.protocol;

import java.util.HashMap;
import java.util.Map;

/** The fields of a message on the JVM: a plain object, as structured cloning would carry it. */
public final class MapFields implements Fields {
    private final Map<String, Object> values = new HashMap<>();

    /** The fields themselves. */
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    @Override
    public double number(String name) {
        return values.get(name) instanceof Double number ? number : Double.NaN;
    }

    @Override
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Override
    public void putText(String name, String value) {
        values.put(name, value);
    }

    @Override
    public void putNumber(String name, double value) {
        values.put(name, value);
    }

    @Override
    public void putFlag(String name, boolean value) {
        values.put(name, value);
    }
}

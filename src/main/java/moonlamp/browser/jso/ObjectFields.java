package moonlamp.browser.jso;

import moonlamp.protocol.Fields;
import moonlamp.protocol.Message;
import moonlamp.protocol.MessageCodec;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** A plain JavaScript object as the fields of a message: what postMessage carries. */
public final class ObjectFields implements Fields {
    private final JSObject object;

    /** The fields of a received object; anything else (null, a number) has none. */
    public ObjectFields(JSObject object) {
        this.object = object;
    }

    /** A message as a new plain object. */
    public static JSObject of(Message message) {
        ObjectFields fields = new ObjectFields(empty());
        MessageCodec.write(message, fields);
        return fields.object;
    }

    /** A message that carries a file (or any other Blob) in its field "file". */
    public static JSObject of(Message message, Blob file) {
        JSObject object = of(message);
        putFile(object, file);
        return object;
    }

    /** The file that the message carries, or null. */
    public Blob file() {
        return fileOf(object);
    }

    @Override
    public String text(String name) {
        return textOf(object, name);
    }

    @Override
    public double number(String name) {
        return numberOf(object, name);
    }

    @Override
    public boolean flag(String name) {
        return flagOf(object, name);
    }

    @Override
    public void putText(String name, String value) {
        put(object, name, value);
    }

    @Override
    public void putNumber(String name, double value) {
        put(object, name, value);
    }

    @Override
    public void putFlag(String name, boolean value) {
        put(object, name, value);
    }

    /** An object without fields. */
    @JSBody(script = "return {};")
    public static native JSObject empty();

    @JSBody(
            params = {"object", "file"},
            script = "object.file = file;")
    private static native void putFile(JSObject object, Blob file);

    @JSBody(params = "object", script = "var v = Object(object).file; return v instanceof Blob ? v : null;")
    private static native Blob fileOf(JSObject object);

    @JSBody(
            params = {"object", "name"},
            script = "var v = Object(object)[name]; return typeof v === 'string' ? v : null;")
    private static native String textOf(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "var v = Object(object)[name]; return typeof v === 'number' ? v : NaN;")
    private static native double numberOf(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return Object(object)[name] === true;")
    private static native boolean flagOf(JSObject object, String name);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, String value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, double value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, boolean value);
}

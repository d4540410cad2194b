package moonlamp.teavm;

import java.lang.reflect.Constructor;
import org.teavm.backend.wasm.model.WasmNumType;
import org.teavm.backend.wasm.model.WasmType;

/** The compiler's model of the value type v128; {@link VectorTypePatch} writes it. */
final class VectorType {
    private VectorType() {}

    /** TeaVM's number types are a closed set: the one that is missing is made through its private constructor. */
    static WasmType create() {
        try {
            Constructor<WasmType.Number> constructor = WasmType.Number.class.getDeclaredConstructor(WasmNumType.class);
            constructor.setAccessible(true);
            return constructor.newInstance((WasmNumType) null);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedTeaVmException("WasmType.Number cannot be made for v128", e);
        }
    }
}

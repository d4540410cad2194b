package moonlamp.teavm;

import java.lang.reflect.Field;
import java.util.List;
import org.teavm.backend.wasm.model.WasmFunction;
import org.teavm.backend.wasm.model.WasmFunctionType;
import org.teavm.backend.wasm.model.WasmType;
import org.teavm.backend.wasm.model.instruction.WasmCall;
import org.teavm.backend.wasm.model.instruction.WasmInstruction;
import org.teavm.backend.wasm.model.instruction.WasmInstructionVisitor;
import org.teavm.backend.wasm.render.WasmBinaryWriter;

/**
 * An instruction that is already bytes. To the compiler's analyses it looks like a call with the same operands and
 * result; the visitor that renders the binary gets the bytes.
 */
final class EncodedInstruction extends WasmInstruction {
    private static final String RENDERER = "org.teavm.backend.wasm.render.WasmBinaryRenderingVisitor";
    private static final String OUTPUT = "writer";

    private final WasmCall shape;
    private final byte[] bytes;

    EncodedInstruction(byte[] bytes, List<WasmType> operands, WasmType result) {
        this.bytes = bytes;
        List<WasmType> results = result == null ? List.of() : List.of(result);
        this.shape = new WasmCall(new WasmFunction(new WasmFunctionType(null, results, operands)));
    }

    /** Throws unless the renderer's output can be reached. */
    static void checkCompiler() {
        try {
            Field output = Class.forName(RENDERER, false, WasmCall.class.getClassLoader())
                    .getDeclaredField(OUTPUT);
            if (output.getType() != WasmBinaryWriter.class) {
                throw new UnsupportedTeaVmException(RENDERER + "." + OUTPUT + " has another type", null);
            }
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedTeaVmException(RENDERER + "." + OUTPUT + " is missing", e);
        }
    }

    @Override
    public void acceptVisitor(WasmInstructionVisitor visitor) {
        if (!visitor.getClass().getName().equals(RENDERER)) {
            visitor.visit(shape);
            return;
        }
        try {
            Field output = visitor.getClass().getDeclaredField(OUTPUT);
            output.setAccessible(true);
            ((WasmBinaryWriter) output.get(visitor)).writeBytes(bytes);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedTeaVmException(RENDERER + "." + OUTPUT + " cannot be read", e);
        }
    }
}

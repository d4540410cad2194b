package moonlamp.teavm;

import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/** Teaches the binary writer the value type v128: a number type whose kind is null. */
final class VectorTypePatch extends CompilerPatch {
    private static final String WRITER = "org/teavm/backend/wasm/render/WasmBinaryWriter";

    /** The type's code in the binary format. */
    private static final int V128_CODE = 0x7B;

    private boolean applied;

    VectorTypePatch() {
        super("WasmBinaryWriter", "writeType");
    }

    @Override
    MethodVisitor change(String descriptor, MethodVisitor method) {
        if (!descriptor.equals("(Lorg/teavm/backend/wasm/model/WasmNumType;)V")) {
            return null;
        }
        applied = true;
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitCode() {
                super.visitCode();
                writeV128IfNull(this);
            }
        };
    }

    /** {@code if (type == null) { writeByte(0x7B); return; }}. */
    private static void writeV128IfNull(MethodVisitor code) {
        Label original = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IFNONNULL, original);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitIntInsn(Opcodes.BIPUSH, V128_CODE);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, WRITER, "writeByte", "(I)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(original);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    @Override
    boolean isApplied() {
        return applied;
    }
}

package moonlamp.teavm;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * Lets a shared memory be larger than the module's own data. TeaVM writes the minimum as the maximum too, so that only
 * a memory of exactly that size could be imported; with the patch shared memories get the maximum that unshared ones
 * have (32,768 pages, 2 GiB), and a model's memory is made at its computed size.
 */
final class MemoryImportPatch extends CompilerPatch {
    private boolean applied;

    MemoryImportPatch() {
        super("WasmBinaryRenderer", "renderImports");
    }

    @Override
    MethodVisitor change(String descriptor, MethodVisitor method) {
        return new SharedMaximum(method);
    }

    @Override
    boolean isApplied() {
        return applied;
    }

    /** In {@code if (module.sharedMemory) { ..., write(getMin), write(getMin) }} the second one becomes getMax. */
    private final class SharedMaximum extends MethodVisitor {
        private boolean inSharedBranch;
        private boolean minimumWritten;

        SharedMaximum(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            inSharedBranch |= name.equals("sharedMemory");
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean isMinimum = inSharedBranch && name.equals("getMinMemorySize");
            boolean replace = isMinimum && minimumWritten && !applied;
            minimumWritten |= isMinimum;
            applied |= replace;
            super.visitMethodInsn(opcode, owner, replace ? "getMaxMemorySize" : name, descriptor, isInterface);
        }
    }
}

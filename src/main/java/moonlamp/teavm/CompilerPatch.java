package moonlamp.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.backend.wasm.render.WasmBinaryVersion;

/**
 * A change to one method of TeaVM's WebAssembly writer, made before the class is loaded. The patched class carries a
 * mark, so that a second compilation in the same process finds the change already there.
 */
abstract class CompilerPatch {
    private static final String MARK = "moonlampPatch";

    private final String className;
    private final String methodName;

    /** A patch of all methods {@code methodName} of a class beside {@link WasmBinaryVersion} that it applies to. */
    CompilerPatch(String simpleClassName, String methodName) {
        this.className = WasmBinaryVersion.class.getPackageName() + "." + simpleClassName;
        this.methodName = methodName;
    }

    /** The changed method, or null to keep this overload as it is. */
    abstract MethodVisitor change(String descriptor, MethodVisitor method);

    /** Whether the change was made. */
    abstract boolean isApplied();

    /** Loads the patched class in place of TeaVM's own. */
    final void install() {
        try {
            byte[] patched = apply(original());
            MethodHandles.privateLookupIn(WasmBinaryVersion.class, MethodHandles.lookup())
                    .defineClass(patched);
        } catch (LinkageError e) {
            requireMark(e);
        } catch (IllegalAccessException e) {
            throw new UnsupportedTeaVmException(className + " cannot be patched", e);
        }
    }

    /** The class file with the change; throws if the method is not as expected. */
    final byte[] apply(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Changes(writer), 0);
        if (!isApplied()) {
            throw new UnsupportedTeaVmException(className + "." + methodName + " is not the one it knows", null);
        }
        return writer.toByteArray();
    }

    private byte[] original() {
        String file = className.replace('.', '/') + ".class";
        try (InputStream in = WasmBinaryVersion.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new UnsupportedTeaVmException(className + " is missing", null);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnsupportedTeaVmException(className + " cannot be read", e);
        }
    }

    private void requireMark(LinkageError alreadyLoaded) {
        try {
            Class.forName(className, false, WasmBinaryVersion.class.getClassLoader())
                    .getField(MARK);
        } catch (ReflectiveOperationException e) {
            alreadyLoaded.addSuppressed(e);
            throw new UnsupportedTeaVmException(
                    className + " was loaded before the plugin could patch it", alreadyLoaded);
        }
    }

    /** Hands the method to {@link #change} and adds the mark. */
    private final class Changes extends ClassVisitor {
        Changes(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            MethodVisitor changed = name.equals(methodName) ? change(descriptor, method) : null;
            return changed == null ? method : changed;
        }

        @Override
        public void visitEnd() {
            int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            visitField(access, MARK, "Z", null, 1).visitEnd();
            super.visitEnd();
        }
    }
}

package moonlamp.teavm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

class CompilerPatchTest {
    private static final String RENDER = "org/teavm/backend/wasm/render/";

    @Test
    void anotherCompilerIsRefusedWithASentence() {
        for (CompilerPatch patch : List.of(new VectorTypePatch(), new MemoryImportPatch())) {
            UnsupportedTeaVmException refusal =
                    assertThrows(UnsupportedTeaVmException.class, () -> patch.apply(classFile("java/lang/String")));
            assertTrue(refusal.getMessage().startsWith("The SIMD plugin supports TeaVM 0.15.0"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("is not the one it knows"), refusal.getMessage());
        }
    }

    @Test
    void onlyTheSharedMaximumIsChanged() throws IOException {
        byte[] original = classFile(RENDER + "WasmBinaryRenderer");
        List<String> before = sizesRead(original);
        List<String> after = sizesRead(new MemoryImportPatch().apply(original));
        List<String> expected = new ArrayList<>(before);
        expected.set(1, "getMaxMemorySize");
        assertEquals(List.of("getMinMemorySize", "getMinMemorySize"), before.subList(0, 2));
        assertEquals(expected, after);
    }

    /** The sizes that renderImports writes, in the order of its code. */
    private static List<String> sizesRead(byte[] classFile) {
        List<String> calls = new ArrayList<>();
        MethodVisitor collector = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (name.endsWith("MemorySize")) {
                    calls.add(name);
                }
            }
        };
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return name.equals("renderImports") ? collector : null;
                            }
                        },
                        0);
        return calls;
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }
}

package moonlamp.teavm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import moonlamp.testing.MemoryImport;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimdPluginTest {
    private static final String NO_OBJECTS = "WebAssembly has no vector objects";

    static Stream<Arguments> misuse() {
        return Stream.of(
                Arguments.of(MisusePrograms.StaticField.class, "StaticField.kept holds a V128"),
                Arguments.of(MisusePrograms.InstanceField.class, "Pair.first holds a V128"),
                Arguments.of(MisusePrograms.ArrayOfVectors.class, "an array or cast of V128"),
                Arguments.of(MisusePrograms.VectorInList.class, "a V128 is passed as java.lang.Object"),
                Arguments.of(MisusePrograms.GenericResult.class, "an array or cast of V128"),
                Arguments.of(MisusePrograms.CapturedVector.class, "lambda"),
                Arguments.of(MisusePrograms.VectorInText.class, "a V128 is passed as java.lang.Object"),
                Arguments.of(MisusePrograms.NullVector.class, "null is used as a V128"),
                Arguments.of(MisusePrograms.NullArgument.class, "null is used as a V128"),
                Arguments.of(MisusePrograms.ComparedVectors.class, "a V128 is used as an object"),
                Arguments.of(MisusePrograms.MethodOnVector.class, "the method hashCode is called on a V128"),
                Arguments.of(MisusePrograms.VariableOffset.class, "parameter 2 of v128Store must be a literal"),
                Arguments.of(MisusePrograms.VariableLane.class, "parameter 2 of i32x4ExtractLane must be a literal"),
                Arguments.of(MisusePrograms.NoSuchLane.class, "i32x4ExtractLane: lane 4 is not in 0..3"),
                Arguments.of(MisusePrograms.NegativeOffset.class, "i32Load: offset -4 is negative"),
                Arguments.of(MisusePrograms.OffsetByReference.class, "parameter 2 of i32Load must be a literal"));
    }

    @ParameterizedTest
    @MethodSource("misuse")
    void misuseFailsTheBuildWithASentence(Class<?> program, String sentence) {
        List<String> errors = new TeaVmCompiler().compile(program).errors();
        assertFalse(errors.isEmpty(), "the program was accepted");
        assertTrue(errors.stream().anyMatch(error -> error.contains(sentence)), errors::toString);
        assertTrue(errors.stream().allMatch(error -> error.contains(program.getSimpleName())), errors::toString);
        assertTrue(errors.stream().allMatch(error -> error.endsWith(".")), errors::toString);
    }

    @Test
    void sentencesAboutObjectsSayWhatToDo() {
        String error = new TeaVmCompiler()
                .compile(MisusePrograms.StaticField.class)
                .errors()
                .get(0);
        assertTrue(error.contains(NO_OBJECTS) && error.contains("V128.v128Store"), error);
    }

    @Test
    void properUseCompiles() {
        assertEquals(
                List.of(),
                new TeaVmCompiler().compile(MisusePrograms.ProperUse.class).errors());
    }

    /** 32,768 pages are 2 GiB; the program has less than a page of constants. */
    @Test
    void memoryImportIsWideWhetherSharedOrNot() {
        Class<?> program = MisusePrograms.ProperUse.class;
        assertEquals(
                new MemoryImport("env.memory", false, 1, 32768),
                MemoryImport.of(new TeaVmCompiler().compile(program).bytes()));
        assertEquals(
                new MemoryImport("env.memory", true, 1, 32768),
                MemoryImport.of(
                        new TeaVmCompiler().sharedMemory().compile(program).bytes()));
    }
}

package moonlamp.teavm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import moonlamp.testing.ModuleImports;
import moonlamp.testing.TeaVmCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimdPluginTest {
    private static final String NO_OBJECTS = "WebAssembly has no vector objects";

    static Stream<Arguments> misuse() {
        return Stream.of(
                Arguments.of(PluginPrograms.StaticField.class, "StaticField.kept holds a V128"),
                Arguments.of(PluginPrograms.InstanceField.class, "Pair.first holds a V128"),
                Arguments.of(PluginPrograms.ArrayOfVectors.class, "an array or cast of V128"),
                Arguments.of(PluginPrograms.VectorInList.class, "a V128 is passed as java.lang.Object"),
                Arguments.of(PluginPrograms.GenericResult.class, "an array or cast of V128"),
                Arguments.of(PluginPrograms.CapturedVector.class, "lambda"),
                Arguments.of(PluginPrograms.VectorInText.class, "a V128 is passed as java.lang.Object"),
                Arguments.of(PluginPrograms.NullVector.class, "null is used as a V128"),
                Arguments.of(PluginPrograms.NullArgument.class, "null is used as a V128"),
                Arguments.of(PluginPrograms.ComparedVectors.class, "a V128 is used as an object"),
                Arguments.of(PluginPrograms.MethodOnVector.class, "the method hashCode is called on a V128"),
                Arguments.of(PluginPrograms.VariableOffset.class, "parameter 2 of v128Store must be a literal"),
                Arguments.of(PluginPrograms.VariableLane.class, "parameter 2 of i32x4ExtractLane must be a literal"),
                Arguments.of(PluginPrograms.NoSuchLane.class, "i32x4ExtractLane: lane 4 is not in 0..3"),
                Arguments.of(PluginPrograms.NegativeOffset.class, "i32Load: offset -4 is negative"),
                Arguments.of(PluginPrograms.OffsetByReference.class, "parameter 2 of i32Load must be a literal"));
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
                .compile(PluginPrograms.StaticField.class)
                .errors()
                .get(0);
        assertTrue(error.contains(NO_OBJECTS) && error.contains("V128.v128Store"), error);
    }

    @Test
    void properUseCompiles() {
        assertEquals(
                List.of(),
                new TeaVmCompiler().compile(PluginPrograms.ProperUse.class).errors());
    }

    /** 32,768 pages are 2 GiB; the programs have less than a page of constants. */
    @Test
    void memoryImportIsWideWhetherSharedOrNot() {
        for (Class<?> program : List.of(PluginPrograms.ProperUse.class, PluginPrograms.TextAndFailure.class)) {
            assertEquals(
                    new ModuleImports.Memory(false, 1, 32768),
                    ModuleImports.of(new TeaVmCompiler().compile(program).bytes())
                            .memory());
            assertEquals(
                    new ModuleImports.Memory(true, 1, 32768),
                    ModuleImports.of(new TeaVmCompiler()
                                    .sharedMemory()
                                    .compile(program)
                                    .bytes())
                            .memory());
        }
    }

    /** Text, collections and exceptions need nothing from JavaScript. */
    @Test
    void modulesAskForNothingButTheirMemory() {
        byte[] module =
                new TeaVmCompiler().compile(PluginPrograms.TextAndFailure.class).bytes();
        assertEquals(
                Set.of("env.memory", "teavmMemory.heapOffset", "teavmMemory.maxSize"),
                Set.copyOf(ModuleImports.of(module).names()));
    }
}

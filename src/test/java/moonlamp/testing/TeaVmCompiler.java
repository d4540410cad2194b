package moonlamp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles a program of the test class path to WebAssembly or JavaScript, with the compiler and the options of the product. */
public final class TeaVmCompiler {
    private static final Path OUTPUT = Path.of("target", "test-wasm");

    private boolean sharedMemory;

    /** Imports a shared memory instead of an unshared one. */
    public TeaVmCompiler sharedMemory() {
        sharedMemory = true;
        return this;
    }

    /** What a compilation left: the module, or why there is none. */
    public record Result(Path module, List<String> errors) {
        /** The module's bytes. */
        public byte[] bytes() {
            if (!errors.isEmpty()) {
                throw new AssertionError("the program does not compile: " + errors);
            }
            try {
                return Files.readAllBytes(module);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Compiles the program with this main class into target/test-wasm. */
    public Result compile(Class<?> mainClass) {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.FULL);
        tool.setSharedBuffer(sharedMemory);
        return compile(tool, mainClass, (sharedMemory ? "-shared" : "") + ".wasm");
    }

    /** Compiles the program to a script that defines a function {@code main}. */
    public Result compileScript(Class<?> mainClass) {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        return compile(tool, mainClass, ".js");
    }

    private static Result compile(TeaVMTool tool, Class<?> mainClass, String suffix) {
        String name = mainClass.getSimpleName() + suffix;
        tool.setMainClass(mainClass.getName());
        tool.setTargetDirectory(OUTPUT.toFile());
        tool.setTargetFileName(name);
        try {
            Files.createDirectories(OUTPUT);
            Files.deleteIfExists(OUTPUT.resolve(name));
            tool.generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TeaVMToolException e) {
            throw new AssertionError("TeaVM failed", e);
        }
        List<String> errors = tool.getProblemProvider().getSevereProblems().stream()
                .map(TeaVmCompiler::text)
                .toList();
        return new Result(OUTPUT.resolve(name), errors);
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        return text.getText();
    }
}

package moonlamp.teavm;

import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.intrinsics.WasmGCCodeGenContext;
import org.teavm.backend.wasm.intrinsics.WasmGCCodeGenRegistry;
import org.teavm.backend.wasm.model.WasmType;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Compiles every static method of {@link moonlamp.simd.V128} and {@link moonlamp.simd.Memory} to one WebAssembly
 * instruction, and a V128 to a v128 local. TeaVM finds the plugin as a service. JavaScript builds are left alone.
 */
@Before(JSOPlugin.class)
public final class SimdPlugin implements TeaVMPlugin {
    @Override
    public void install(TeaVMHost host) {
        TeaVMWasmGCHost compiler = host.getExtension(TeaVMWasmGCHost.class);
        if (compiler == null) {
            return;
        }
        new VectorTypePatch().install();
        new MemoryImportPatch().install();
        EncodedInstruction.checkCompiler();
        InstructionTable table = new InstructionTable();
        WasmType v128 = VectorType.create();
        compiler.addCustomTypeMapperFactory(
                context -> className -> className.equals(InstructionTable.VECTOR) ? v128 : null);
        compiler.contributeToCodeGen((context, registry) -> register(table, context, registry));
        host.add(new NativeInstructions(table));
        host.add(new VectorRules(table));
        host.add(new NoRuntimeExports());
        host.add(new SharedErrors());
        host.add(new NoJavaScript());
    }

    private static void register(InstructionTable table, WasmGCCodeGenContext context, WasmGCCodeGenRegistry registry) {
        registry.inlineIntrinsics().registerIntrinsic(method -> {
            Instruction instruction = table.find(method.getClassName(), method.getName());
            return instruction == null ? null : new InstructionIntrinsic(instruction, context.typeMapper());
        });
    }
}

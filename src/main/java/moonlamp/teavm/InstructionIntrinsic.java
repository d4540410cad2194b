package moonlamp.teavm;

import java.util.ArrayList;
import java.util.List;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.Expr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.wasm.generate.classes.WasmGCTypeMapper;
import org.teavm.backend.wasm.intrinsics.WasmGCInlineIntrinsic;
import org.teavm.backend.wasm.intrinsics.WasmGCInlineIntrinsicContext;
import org.teavm.backend.wasm.model.WasmType;
import org.teavm.backend.wasm.model.instruction.WasmInstructionBuilder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Compiles a call of an instruction method: its operands, then the one instruction. */
final class InstructionIntrinsic implements WasmGCInlineIntrinsic {
    private final Instruction instruction;
    private final WasmGCTypeMapper types;

    InstructionIntrinsic(Instruction instruction, WasmGCTypeMapper types) {
        this.instruction = instruction;
        this.types = types;
    }

    @Override
    public void apply(InvocationExpr call, WasmGCInlineIntrinsicContext context, WasmInstructionBuilder builder) {
        MethodReference method = call.getMethod();
        List<WasmType> operands = new ArrayList<>();
        for (int i = 0; i < method.parameterCount(); i++) {
            if (instruction.immediateAt(i) == null) {
                context.generate(builder, call.getArguments().get(i));
                operands.add(types.mapType(method.parameterType(i)));
            }
        }
        WasmType result = method.getReturnType() == ValueType.VOID ? null : types.mapType(method.getReturnType());
        byte[] bytes = instruction.encode(i -> literal(call.getArguments().get(i), context));
        builder.add(new EncodedInstruction(bytes, operands, result));
    }

    /** {@link VectorRules} has checked the literals, so that anything else here is the compiler's doing. */
    private int literal(Expr argument, WasmGCInlineIntrinsicContext context) {
        if (argument instanceof ConstantExpr constant && constant.getValue() instanceof Integer value) {
            return value;
        }
        throw new UnsupportedTeaVmException(
                "it lost the literal of " + instruction.name() + " in " + context.currentMethod(), null);
    }
}

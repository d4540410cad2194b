package moonlamp.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;

/** What is known of the variables of a program in single-assignment form: vectors, nulls, integer literals. */
final class ProgramValues {
    private final boolean[] vectors;
    private final boolean[] nulls;
    private final Integer[] literals;

    ProgramValues(MethodHolder method) {
        Program program = method.getProgram();
        vectors = new boolean[program.variableCount()];
        nulls = new boolean[program.variableCount()];
        literals = new Integer[program.variableCount()];
        for (int i = 0; i < method.parameterCount(); i++) {
            vectors[i + 1] = VectorRules.isVector(method.parameterType(i));
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (org.teavm.model.Instruction instruction : block) {
                define(instruction);
            }
        }
        while (spread(program)) {}
    }

    private void define(org.teavm.model.Instruction instruction) {
        if (instruction instanceof NullConstantInstruction constant) {
            nulls[constant.getReceiver().getIndex()] = true;
        } else if (instruction instanceof IntegerConstantInstruction constant) {
            literals[constant.getReceiver().getIndex()] = constant.getConstant();
        } else if (instruction instanceof InvokeInstruction call) {
            define(call.getReceiver(), call.getMethod().getReturnType());
        } else if (instruction instanceof GetFieldInstruction get) {
            define(get.getReceiver(), get.getFieldType());
        } else if (instruction instanceof CastInstruction cast) {
            define(cast.getReceiver(), cast.getTargetType());
        }
    }

    private void define(Variable receiver, ValueType type) {
        if (receiver != null) {
            vectors[receiver.getIndex()] = VectorRules.isVector(type);
        }
    }

    /** One step of vectors through assignments and joins; whether anything was new. */
    private boolean spread(Program program) {
        boolean changed = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                for (Incoming incoming : phi.getIncomings()) {
                    changed |= spread(incoming.getValue(), phi.getReceiver());
                }
            }
            for (org.teavm.model.Instruction instruction : block) {
                if (instruction instanceof AssignInstruction assign) {
                    changed |= spread(assign.getAssignee(), assign.getReceiver());
                }
            }
        }
        return changed;
    }

    private boolean spread(Variable from, Variable to) {
        boolean changed = isVector(from) && !isVector(to);
        vectors[to.getIndex()] |= isVector(from);
        return changed;
    }

    boolean isVector(Variable variable) {
        return vectors[variable.getIndex()];
    }

    boolean isNull(Variable variable) {
        return nulls[variable.getIndex()];
    }

    /** The constant that the variable is, or null. */
    Integer literal(Variable variable) {
        return literals[variable.getIndex()];
    }
}

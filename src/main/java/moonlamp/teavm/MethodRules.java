package moonlamp.teavm;

import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.UsageExtractor;

/** The rules of {@link VectorRules} inside one method. */
final class MethodRules {
    private static final String NO_OBJECTS = ", but WebAssembly has no vector objects: keep vectors in local variables,"
            + " parameters and results of type V128, or in linear memory with V128.v128Store.";

    private final InstructionTable table;
    private final MethodHolder method;
    private final Diagnostics diagnostics;
    private final ProgramValues values;

    MethodRules(InstructionTable table, MethodHolder method, Diagnostics diagnostics) {
        this.table = table;
        this.method = method;
        this.diagnostics = diagnostics;
        this.values = new ProgramValues(method);
    }

    void check() {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                checkPhi(block, phi);
            }
            for (org.teavm.model.Instruction instruction : block) {
                checkInstruction(instruction);
            }
        }
    }

    private void checkPhi(BasicBlock block, Phi phi) {
        for (Incoming incoming : phi.getIncomings()) {
            if (values.isVector(phi.getReceiver()) && values.isNull(incoming.getValue())) {
                TextLocation location = block.getFirstInstruction().getLocation();
                error(location, "null is used as a V128; start with V128.v128Const(0, 0, 0, 0).");
            }
        }
    }

    private void checkInstruction(org.teavm.model.Instruction instruction) {
        if (instruction instanceof InvokeInstruction call) {
            checkCall(call);
        } else if (instruction instanceof ExitInstruction exit) {
            checkPassed(exit.getValueToReturn(), method.getResultType(), exit.getLocation());
        } else if (instruction instanceof PutFieldInstruction put && VectorRules.isVector(put.getFieldType())) {
            checkPassed(put.getValue(), put.getFieldType(), put.getLocation());
        } else if (!(instruction instanceof AssignInstruction)) {
            checkNoObject(instruction);
        }
    }

    private void checkCall(InvokeInstruction call) {
        MethodReference target = call.getMethod();
        Instruction instruction = table.find(target.getClassName(), target.getName());
        for (int i = 0; i < target.parameterCount(); i++) {
            Variable argument = call.getArguments().get(i);
            checkPassed(argument, target.parameterType(i), call.getLocation());
            Immediate immediate = instruction == null ? null : instruction.immediateAt(i);
            if (immediate != null) {
                checkLiteral(call, immediate, argument);
            }
        }
        if (call.getInstance() != null && values.isVector(call.getInstance())) {
            error(call.getLocation(), "the method " + target.getName() + " is called on a V128" + NO_OBJECTS);
        }
    }

    private void checkPassed(Variable value, ValueType type, TextLocation location) {
        if (value == null) {
            return;
        }
        if (values.isVector(value) && !VectorRules.isVector(type)) {
            String target = type instanceof ValueType.Object object ? object.getClassName() : type.toString();
            error(location, "a V128 is passed as " + target + NO_OBJECTS);
        }
        if (values.isNull(value) && VectorRules.isVector(type)) {
            error(location, "null is used as a V128; use V128.v128Const(0, 0, 0, 0).");
        }
    }

    private void checkLiteral(InvokeInstruction call, Immediate immediate, Variable argument) {
        Integer literal = values.literal(argument);
        String objection = literal == null ? null : immediate.objection(literal);
        if (literal == null) {
            error(
                    call.getLocation(),
                    "parameter " + (immediate.parameter() + 1) + " of "
                            + call.getMethod().getName()
                            + " must be a literal or a constant, because it is part of the instruction;"
                            + " add a variable offset to the address.");
        } else if (objection != null) {
            error(call.getLocation(), call.getMethod().getName() + ": " + objection + ".");
        }
    }

    private void checkNoObject(org.teavm.model.Instruction instruction) {
        if (namesVector(instruction)) {
            error(instruction.getLocation(), "an array or cast of V128" + NO_OBJECTS);
            return;
        }
        UsageExtractor usage = new UsageExtractor();
        instruction.acceptVisitor(usage);
        for (Variable used : usage.getUsedVariables()) {
            if (used != null && values.isVector(used)) {
                error(instruction.getLocation(), "a V128 is used as an object" + NO_OBJECTS);
                return;
            }
        }
    }

    private static boolean namesVector(org.teavm.model.Instruction instruction) {
        ValueType type = null;
        if (instruction instanceof ConstructArrayInstruction array) {
            type = array.getItemType();
        } else if (instruction instanceof ConstructMultiArrayInstruction array) {
            type = array.getItemType();
        } else if (instruction instanceof CastInstruction cast) {
            type = cast.getTargetType();
        }
        return type != null && VectorRules.isVector(VectorRules.elementType(type));
    }

    private void error(TextLocation location, String sentence) {
        String line = location == null || location.getLine() < 0 ? "" : ", line " + location.getLine();
        diagnostics.error(null, "In " + method.getOwnerName() + "." + method.getName() + line + ": " + sentence);
    }
}

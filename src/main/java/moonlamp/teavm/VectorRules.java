package moonlamp.teavm;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;

/**
 * Fails the build with a sentence where Java allows what WebAssembly does not: a V128 anywhere but in locals,
 * parameters and results, or an immediate that is no literal.
 */
final class VectorRules implements ClassHolderTransformer {
    private final InstructionTable table;

    VectorRules(InstructionTable table) {
        this.table = table;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (InstructionTable.isInstructionClass(cls.getName())) {
            return;
        }
        for (FieldHolder field : cls.getFields()) {
            if (isVector(elementType(field.getType()))) {
                context.getDiagnostics()
                        .error(
                                null,
                                "Field " + cls.getName() + "." + field.getName()
                                        + " holds a V128 (as that of a lambda that uses one does), but WebAssembly has no vector objects: keep vectors in local variables,"
                                        + " or in linear memory with V128.v128Store.");
            }
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                new MethodRules(table, method, context.getDiagnostics()).check();
            }
        }
    }

    static boolean isVector(ValueType type) {
        return type.isObject(InstructionTable.VECTOR);
    }

    static ValueType elementType(ValueType type) {
        ValueType element = type;
        while (element instanceof ValueType.Array array) {
            element = array.getItemType();
        }
        return element;
    }
}

package moonlamp.teavm;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.NullConstantInstruction;

/**
 * Keeps the code that builds errors and texts in one place. TeaVM's inlining, which the kernels need, would copy it to
 * each of the many places that refuse a damaged file. It goes by the length of a method, so these methods get as many
 * unused values as it takes; the same pass removes them afterwards.
 */
final class SharedErrors implements ClassHolderTransformer {
    /** The longest method that TeaVM inlines at the level FULL, in instructions. */
    private static final int INLINED = 20;

    private static final String ERROR = Throwable.class.getName();

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassHierarchy hierarchy = context.getHierarchy();
        boolean isError = hierarchy.isSuperType(ERROR, cls.getName(), false);
        boolean isText = cls.getName().equals(StringBuilder.class.getName())
                || cls.getName().equals("java.lang.AbstractStringBuilder");
        for (MethodHolder method : cls.getMethods()) {
            boolean builds = isText || isError && method.getName().equals("<init>") || givesError(method, hierarchy);
            if (builds && method.getProgram() != null && method.getProgram().basicBlockCount() > 0) {
                lengthen(method);
            }
        }
    }

    private static boolean givesError(MethodHolder method, ClassHierarchy hierarchy) {
        return method.getResultType() instanceof ValueType.Object type
                && hierarchy.isSuperType(ERROR, type.getClassName(), false);
    }

    private static void lengthen(MethodHolder method) {
        BasicBlock start = method.getProgram().basicBlockAt(0);
        for (int i = 0; i <= INLINED; i++) {
            NullConstantInstruction unused = new NullConstantInstruction();
            unused.setReceiver(method.getProgram().createVariable());
            start.addFirst(unused);
        }
    }
}

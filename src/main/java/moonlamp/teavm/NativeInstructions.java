package moonlamp.teavm;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.MethodHolder;

/** Removes the JVM bodies of the instruction methods: to TeaVM they are native, and no code of theirs is reached. */
final class NativeInstructions implements ClassHolderTransformer {
    private final InstructionTable table;

    NativeInstructions(InstructionTable table) {
        this.table = table;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!InstructionTable.isInstructionClass(cls.getName())) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (table.find(cls.getName(), method.getName()) != null) {
                method.setProgram(null);
                method.getModifiers().add(ElementModifier.NATIVE);
            }
        }
        for (FieldHolder field : List.copyOf(cls.getFields())) {
            cls.removeField(field);
        }
    }
}

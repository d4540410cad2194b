package moonlamp.teavm;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Leaves the names of the page's messages out of its script: several hundred constants that nothing asks for a name,
 * nor their class for all of them. {@code valueOf} and {@code EnumMap} are not for messages therefore.
 */
final class NamelessMessages implements ClassHolderTransformer {
    private static final String MESSAGE = "moonlamp.browser.page.words.Message";

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.hasModifier(ElementModifier.ENUM) && cls.getInterfaces().contains(MESSAGE)) {
            // TeaVM lists the constants of every class with this mark once more, for reflection
            cls.getModifiers().remove(ElementModifier.ENUM);
            for (MethodHolder method : cls.getMethods()) {
                if (method.getName().equals("<clinit>")) {
                    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                        emptyNames(block, cls.getName());
                    }
                }
            }
        }
    }

    /** A constant's name is the first value that its constructor is given. */
    private static void emptyNames(BasicBlock block, String className) {
        Map<Variable, StringConstantInstruction> texts = new HashMap<>();
        for (Instruction instruction : block) {
            if (instruction instanceof StringConstantInstruction text) {
                texts.put(text.getReceiver(), text);
            } else if (instruction instanceof InvokeInstruction call
                    && call.getMethod().getName().equals("<init>")
                    && call.getMethod().getClassName().equals(className)) {
                texts.get(call.getArguments().get(0)).setConstant("");
            }
        }
    }
}

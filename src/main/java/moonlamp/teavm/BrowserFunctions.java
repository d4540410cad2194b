package moonlamp.teavm;

import java.nio.charset.Charset;
import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Lets the browser do what TeaVM's class library does with much code or large tables of its own, or not at all: the classes,
 * cases and decompositions of characters, numbers as decimal text, UTF-8. These would be a quarter of what a first visit loads
 * of page and worker.
 */
final class BrowserFunctions implements ClassHolderTransformer {
    private static final String FUNCTIONS = "moonlamp.browser.jso.BrowserFunctions";
    private static final ValueType BYTES = ValueType.parse(byte[].class);
    private static final String DECOMPOSITION = "moonlamp.story.Decomposition";
    private static final String BUILDER = "java.lang.AbstractStringBuilder";

    /** Methods of Character, and the functions of the same parameter and result. */
    private static final Map<MethodDescriptor, String> OF_CHARACTER = Map.of(
            new MethodDescriptor("getType", int.class, int.class), "characterType",
            new MethodDescriptor("toLowerCase", int.class, int.class), "lowerCase",
            new MethodDescriptor("toUpperCase", int.class, int.class), "upperCase");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(Character.class.getName())) {
            OF_CHARACTER.forEach((method, function) -> {
                ProgramEmitter code = ProgramEmitter.create(required(cls, method), context.getHierarchy());
                code.invoke(FUNCTIONS, function, ValueType.INTEGER, code.var(1, int.class))
                        .returnValue();
            });
        } else if (cls.getName().equals(BUILDER)) {
            insertText(cls, double.class, context);
            insertText(cls, float.class, context);
        } else if (cls.getName().equals(String.class.getName())) {
            encode(cls, context);
            decode(cls, context);
        } else if (cls.getName().equals(DECOMPOSITION)) {
            ProgramEmitter code = ProgramEmitter.create(
                    required(cls, new MethodDescriptor("first", char.class, char.class)), context.getHierarchy());
            code.invoke(FUNCTIONS, "decomposed", ValueType.CHARACTER, code.var(1, char.class))
                    .returnValue();
        }
    }

    /** {@code insert(index, number)} becomes {@code insert(index, text of number)}; appending ends here, too. */
    private static void insertText(ClassHolder builder, Class<?> number, ClassHolderTransformerContext context) {
        ValueType result = ValueType.object(BUILDER);
        MethodDescriptor insert = new MethodDescriptor("insert", ValueType.INTEGER, ValueType.parse(number), result);
        ProgramEmitter code = ProgramEmitter.create(required(builder, insert), context.getHierarchy());
        ValueEmitter text = code.invoke(FUNCTIONS, "decimal", ValueType.parse(String.class), code.var(2, number));
        code.var(0, result)
                .invokeVirtual("insert", result, code.var(1, int.class), text)
                .returnValue();
    }

    private static void encode(ClassHolder string, ClassHolderTransformerContext context) {
        MethodDescriptor method = new MethodDescriptor("getBytes", Charset.class, byte[].class);
        ProgramEmitter code = ProgramEmitter.create(required(string, method), context.getHierarchy());
        code.invoke(FUNCTIONS, "bytes", BYTES, code.var(0, String.class), code.var(1, Charset.class))
                .returnValue();
    }

    /** The method behind the constructors that take bytes. */
    private static void decode(ClassHolder string, ClassHolderTransformerContext context) {
        MethodDescriptor method =
                new MethodDescriptor("initWithBytes", byte[].class, int.class, int.class, Charset.class, void.class);
        ProgramEmitter code = ProgramEmitter.create(required(string, method), context.getHierarchy());
        ValueEmitter decoded = code.invoke(
                FUNCTIONS,
                "string",
                ValueType.parse(String.class),
                code.var(1, byte[].class),
                code.var(2, int.class),
                code.var(3, int.class),
                code.var(4, Charset.class));
        code.var(0, String.class).invokeSpecial("borrowChars", decoded);
        code.exit();
    }

    private static MethodHolder required(ClassHolder cls, MethodDescriptor method) {
        MethodHolder found = cls.getMethod(method);
        if (found == null) {
            throw new UnsupportedTeaVmException(cls.getName() + "." + method + " is missing", null);
        }
        return found;
    }
}

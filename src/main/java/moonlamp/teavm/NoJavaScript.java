package moonlamp.teavm;

import org.teavm.jso.JSExport;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Keeps TeaVM's bridge to JavaScript objects out of the module. The bridge would need {@code new Function}, which a
 * strict content security policy forbids, and TeaVM puts it into every module. Here a module speaks through its
 * exported functions and linear memory: {@code main} names the program but is not exported, and exceptions have a class
 * and a message but no stack trace, which would be one of JavaScript.
 */
final class NoJavaScript implements ClassHolderTransformer {
    private static final String BRIDGE = "org.teavm.jso.impl.wasmgc.WasmGCJSRuntime";
    private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);
    private static final MethodDescriptor STACK_TRACE = new MethodDescriptor("fillInStackTrace", Throwable.class);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(BRIDGE)) {
            cutBridge(cls, context);
        } else if (cls.getName().equals(Throwable.class.getName())) {
            ProgramEmitter code = ProgramEmitter.create(cls.getMethod(STACK_TRACE), context.getHierarchy());
            code.var(0, Throwable.class).returnValue();
        }
        for (MethodHolder method : cls.getMethods()) {
            AnnotationHolder export = method.getAnnotations().get(JSExport.class.getName());
            if (export != null) {
                method.getAnnotations().remove(export);
            }
        }
    }

    /** The bridge's methods that are always compiled lead nowhere any more. */
    private static void cutBridge(ClassHolder bridge, ClassHolderTransformerContext context) {
        bridge.removeMethod(bridge.getMethod(INITIALIZER));
        for (MethodHolder method : bridge.getMethods()) {
            switch (method.getName()) {
                case "stringToJs", "jsToString", "wrapException", "extractException" ->
                    ProgramEmitter.create(method, context.getHierarchy())
                            .constantNull(Object.class)
                            .returnValue();
                default -> {}
            }
        }
    }
}

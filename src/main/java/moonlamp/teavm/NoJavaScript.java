package moonlamp.teavm;

import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Keeps TeaVM's bridge to JavaScript objects out of the module. The bridge would need {@code new Function}, which a
 * strict content security policy forbids, and TeaVM puts it into every module. Here a module speaks through its
 * exported functions and linear memory; {@code main} names the program but is not run.
 */
final class NoJavaScript extends AbstractDependencyListener implements ClassHolderTransformer {
    private static final String BRIDGE = "org.teavm.jso.impl.wasmgc.WasmGCJSRuntime";

    /** The bridge's methods that TeaVM compiles whether or not a program uses them. */
    private static final Set<String> ROOTS = Set.of("stringToJs", "jsToString", "wrapException", "extractException");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        boolean isBridge = cls.getName().equals(BRIDGE);
        for (MethodHolder method : cls.getMethods()) {
            if (isBridge && ROOTS.contains(method.getName())) {
                ProgramEmitter.create(method, context.getHierarchy())
                        .constantNull(Object.class)
                        .returnValue();
            }
            AnnotationHolder export = method.getAnnotations().get(JSExport.class.getName());
            if (export != null) {
                method.getAnnotations().remove(export);
            }
        }
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (method.getMethod() != null && method.getMethod().getAnnotations().get(JSBody.class.getName()) != null) {
            agent.getDiagnostics()
                    .error(
                            null,
                            method.getReference() + " is JavaScript, but a WebAssembly module of this project has no"
                                    + " JavaScript objects: exchange numbers through functions with @Export, and the rest through"
                                    + " linear memory.");
        }
    }
}

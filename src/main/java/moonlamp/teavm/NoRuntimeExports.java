package moonlamp.teavm;

import org.teavm.interop.Export;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;

/**
 * Keeps TeaVM's malloc and event queue out of a module unless the program uses them. Exported as they are, they would
 * be compiled always; malloc would claim 2 MiB of the linear memory, and every instance on a shared memory would set it
 * up anew, over the data of the others.
 */
final class NoRuntimeExports implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("org.teavm.")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            AnnotationHolder export = method.getAnnotations().get(Export.class.getName());
            if (export != null) {
                method.getAnnotations().remove(export);
            }
        }
    }
}

package moonlamp.teavm;

import org.teavm.interop.Export;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.runtime.heap.Heap;

/**
 * Keeps TeaVM's malloc out of the module unless the program uses it. Exported as it is, it would claim 2 MiB of the
 * linear memory, and every instance on a shared memory would set it up anew, over the data of the others.
 */
final class NoMalloc implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(Heap.class.getName())) {
            for (MethodHolder method : cls.getMethods()) {
                AnnotationHolder export = method.getAnnotations().get(Export.class.getName());
                if (export != null) {
                    method.getAnnotations().remove(export);
                }
            }
        }
    }
}

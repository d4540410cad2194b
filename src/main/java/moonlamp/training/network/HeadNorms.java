package moonlamp.training.network;

import moonlamp.training.kernel.RowKernels;

/** RMSNorm and rotation of every query and key head, which lie side by side in a fused row. */
final class HeadNorms {
    private static final float EPSILON = 1e-6f;

    private HeadNorms() {}

    static void forward(
            Rows rows,
            ParameterLayout.Layer layer,
            LayerMemory memory,
            float[] values,
            NetworkShape shape,
            RotaryTable rotary) {
        int size = shape.headSize();
        for (int document = 0; document < rows.documents(); document++) {
            for (int position = 0; position < rows.length(document); position++) {
                int row = rows.start(document) + position;
                int fused = row * shape.fusedWidth();
                int angle = rotary.at(position);
                for (int head = 0; head < shape.heads(); head++) {
                    int index = row * shape.heads() + head;
                    memory.queryInverse[index] = RowKernels.norm(
                            memory.fused,
                            fused + head * size,
                            values,
                            layer.queryNorm(),
                            EPSILON,
                            memory.queries,
                            index * size,
                            size);
                    RowKernels.rotate(memory.queries, index * size, rotary.cos(), rotary.sin(), angle, size, 1);
                }
                for (int head = 0; head < shape.kvHeads(); head++) {
                    int index = row * shape.kvHeads() + head;
                    memory.keyInverse[index] = RowKernels.norm(
                            memory.fused,
                            fused + shape.queryWidth() + head * size,
                            values,
                            layer.keyNorm(),
                            EPSILON,
                            memory.keys,
                            index * size,
                            size);
                    RowKernels.rotate(memory.keys, index * size, rotary.cos(), rotary.sin(), angle, size, 1);
                }
            }
        }
    }

    /** Rotates dQueries and dKeys back and puts the gradients of the raw heads into dFused. */
    static void backward(
            Rows rows,
            ParameterLayout.Layer layer,
            LayerMemory memory,
            float[] values,
            NetworkShape shape,
            RotaryTable rotary,
            float[] dQueries,
            float[] dKeys,
            float[] dFused,
            float[] gradient) {
        int size = shape.headSize();
        for (int document = 0; document < rows.documents(); document++) {
            for (int position = 0; position < rows.length(document); position++) {
                int row = rows.start(document) + position;
                int fused = row * shape.fusedWidth();
                int angle = rotary.at(position);
                for (int head = 0; head < shape.heads(); head++) {
                    int index = row * shape.heads() + head;
                    int raw = fused + head * size;
                    RowKernels.rotate(dQueries, index * size, rotary.cos(), rotary.sin(), angle, size, -1);
                    RowKernels.normGradient(
                            memory.fused,
                            raw,
                            values,
                            layer.queryNorm(),
                            memory.queryInverse[index],
                            dQueries,
                            index * size,
                            dFused,
                            raw,
                            gradient,
                            layer.queryNorm(),
                            size);
                }
                for (int head = 0; head < shape.kvHeads(); head++) {
                    int index = row * shape.kvHeads() + head;
                    int raw = fused + shape.queryWidth() + head * size;
                    RowKernels.rotate(dKeys, index * size, rotary.cos(), rotary.sin(), angle, size, -1);
                    RowKernels.normGradient(
                            memory.fused,
                            raw,
                            values,
                            layer.keyNorm(),
                            memory.keyInverse[index],
                            dKeys,
                            index * size,
                            dFused,
                            raw,
                            gradient,
                            layer.keyNorm(),
                            size);
                }
            }
        }
    }
}

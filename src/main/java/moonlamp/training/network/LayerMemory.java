package moonlamp.training.network;

/** What the forward pass of a layer leaves for its backward pass. T rows, sizes from {@link NetworkShape}. */
final class LayerMemory {
    final float[] input; // [T][width]
    final float[] normed; // [T][width] input after attn_norm
    final float[] fused; // [T][fused] queries, keys, values before their norms
    final float[] queries; // [T][query] after norm and rotation
    final float[] keys; // [T][kv] likewise
    final float[] probabilities; // [heads][document][row][its panels]
    final float[] attended; // [T][query]
    final float[] projected; // [T][width] attention output before its norm
    final float[] middle; // [T][width] residual stream between the halves
    final float[] middleNormed; // [T][width] after ffn_norm
    final float[] gateUp; // [T][2 feedForward]; the backward pass puts its gradient here
    final float[] activated; // [T][feedForward]
    final float[] lowered; // [T][width] feed-forward output before its norm
    final float[] inputInverse; // [T] 1/rms of the norms
    final float[] projectedInverse; // [T]
    final float[] middleInverse; // [T]
    final float[] loweredInverse; // [T]
    final float[] queryInverse; // [T][heads]
    final float[] keyInverse; // [T][kvHeads]

    LayerMemory(NetworkShape shape, int rows) {
        int width = shape.width();
        input = new float[rows * width];
        normed = new float[rows * width];
        fused = new float[rows * shape.fusedWidth()];
        queries = new float[rows * shape.queryWidth()];
        keys = new float[rows * shape.kvWidth()];
        probabilities = new float[Math.multiplyExact(shape.heads() * rows, shape.context())];
        attended = new float[rows * shape.queryWidth()];
        projected = new float[rows * width];
        middle = new float[rows * width];
        middleNormed = new float[rows * width];
        gateUp = new float[rows * 2 * shape.feedForward()];
        activated = new float[rows * shape.feedForward()];
        lowered = new float[rows * width];
        inputInverse = new float[rows];
        projectedInverse = new float[rows];
        middleInverse = new float[rows];
        loweredInverse = new float[rows];
        queryInverse = new float[rows * shape.heads()];
        keyInverse = new float[rows * shape.kvHeads()];
    }
}

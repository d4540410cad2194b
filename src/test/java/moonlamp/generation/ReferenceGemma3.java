package moonlamp.generation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import moonlamp.gguf.GgufHeader;
import moonlamp.gguf.TensorInfo;
import moonlamp.quant.GgmlType;

/**
 * The Gemma 3 forward pass written a second time, straight from the paper in double precision, without caches, batches or
 * kernels: an oracle for shapes that no recorded model has. Files with F32 tensors only.
 */
final class ReferenceGemma3 {
    private final GgufHeader header;
    private final Map<String, double[]> tensors = new HashMap<>();
    private final int hidden;
    private final int heads;
    private final int kvHeads;
    private final int headDim;

    ReferenceGemma3(byte[] file) {
        header = GgufHeader.parse(file, file.length, file.length);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (TensorInfo tensor : header.tensors()) {
            if (tensor.type() != GgmlType.F32) {
                throw new IllegalArgumentException(tensor + " is not F32");
            }
            double[] values = new double[(int) (tensor.cols() * tensor.rows())];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getFloat((int) tensor.offset() + i * Float.BYTES);
            }
            tensors.put(tensor.name(), values);
        }
        hidden = uint("embedding_length");
        heads = uint("attention.head_count");
        kvHeads = uint("attention.head_count_kv");
        headDim = uint("attention.key_length");
    }

    private int uint(String key) {
        return (int) header.uint("gemma3." + key);
    }

    /** Logits after every token: [ids.length][vocabulary]. */
    double[][] logits(int[] ids) {
        double[] embedding = tensors.get("token_embd.weight");
        double[][] x = new double[ids.length][hidden];
        for (int t = 0; t < ids.length; t++) {
            for (int i = 0; i < hidden; i++) {
                x[t][i] = embedding[ids[t] * hidden + i] * Math.sqrt(hidden);
            }
        }
        for (int layer = 0; layer < uint("block_count"); layer++) {
            String block = "blk." + layer + ".";
            double[][] mixed = attention(layer, x);
            for (int t = 0; t < ids.length; t++) {
                addNormed(x[t], mixed[t], block + "post_attention_norm");
                addNormed(x[t], feedForward(block, x[t]), block + "post_ffw_norm");
            }
        }
        double[][] logits = new double[ids.length][];
        for (int t = 0; t < ids.length; t++) {
            String head = tensors.containsKey("output.weight") ? "output" : "token_embd";
            logits[t] = multiply(head, norm(x[t], "output_norm"));
        }
        return logits;
    }

    private double[][] attention(int layer, double[][] x) {
        String block = "blk." + layer + ".";
        double[][] q = new double[x.length][];
        double[][] k = new double[x.length][];
        double[][] v = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] h = norm(x[t], block + "attn_norm");
            q[t] = rotate(layer, t, normHeads(multiply(block + "attn_q", h), block + "attn_q_norm"));
            k[t] = rotate(layer, t, normHeads(multiply(block + "attn_k", h), block + "attn_k_norm"));
            v[t] = multiply(block + "attn_v", h);
        }
        double[][] out = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] gathered = new double[heads * headDim];
            for (int head = 0; head < heads; head++) {
                gather(
                        isGlobal(layer) ? 0 : Math.max(0, t - uint("attention.sliding_window") + 1),
                        t,
                        head,
                        q,
                        k,
                        v,
                        gathered);
            }
            out[t] = multiply(block + "attn_output", gathered);
        }
        return out;
    }

    private boolean isGlobal(int layer) {
        int period = (int) header.uint("gemma3.attention.sliding_window_pattern", 6);
        return layer % period == period - 1;
    }

    private void gather(int first, int t, int head, double[][] q, double[][] k, double[][] v, double[] gathered) {
        int kvHead = head * kvHeads / heads;
        double[] weights = new double[t + 1];
        double sum = 0;
        for (int p = first; p <= t; p++) {
            double score = 0;
            for (int i = 0; i < headDim; i++) {
                score += q[t][head * headDim + i] * k[p][kvHead * headDim + i];
            }
            weights[p] = Math.exp(score / Math.sqrt(headDim));
            sum += weights[p];
        }
        for (int p = first; p <= t; p++) {
            for (int i = 0; i < headDim; i++) {
                gathered[head * headDim + i] += weights[p] / sum * v[p][kvHead * headDim + i];
            }
        }
    }

    private double[] rotate(int layer, int position, double[] x) {
        boolean global = isGlobal(layer);
        double theta = global ? header.f32("gemma3.rope.freq_base") : header.f32("gemma3.rope.freq_base_swa", 10_000);
        double factor = global ? header.f32("gemma3.rope.scaling.factor", 1) : 1;
        double[] out = new double[x.length];
        int half = headDim / 2;
        for (int start = 0; start < x.length; start += headDim) {
            for (int i = 0; i < half; i++) {
                double angle = position / factor * Math.pow(theta, -2.0 * i / headDim);
                double a = x[start + i];
                double b = x[start + half + i];
                out[start + i] = a * Math.cos(angle) - b * Math.sin(angle);
                out[start + half + i] = b * Math.cos(angle) + a * Math.sin(angle);
            }
        }
        return out;
    }

    private double[] feedForward(String block, double[] x) {
        double[] h = norm(x, block + "ffn_norm");
        double[] gate = multiply(block + "ffn_gate", h);
        double[] up = multiply(block + "ffn_up", h);
        for (int i = 0; i < gate.length; i++) {
            double g = gate[i];
            gate[i] = 0.5 * g * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (g + 0.044715 * g * g * g))) * up[i];
        }
        return multiply(block + "ffn_down", gate);
    }

    private void addNormed(double[] x, double[] y, String weight) {
        double[] normed = norm(y, weight);
        for (int i = 0; i < x.length; i++) {
            x[i] += normed[i];
        }
    }

    private double[] normHeads(double[] x, String weight) {
        double[] out = new double[x.length];
        for (int start = 0; start < x.length; start += headDim) {
            double[] head = Arrays.copyOfRange(x, start, start + headDim);
            System.arraycopy(norm(head, weight), 0, out, start, headDim);
        }
        return out;
    }

    private double[] norm(double[] x, String weight) {
        double[] w = tensors.get(weight + ".weight");
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        double scale = 1 / Math.sqrt(squares / x.length + header.f32("gemma3.attention.layer_norm_rms_epsilon"));
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * scale * w[i];
        }
        return out;
    }

    private double[] multiply(String matrix, double[] x) {
        double[] w = tensors.get(matrix + ".weight");
        double[] y = new double[w.length / x.length];
        for (int r = 0; r < y.length; r++) {
            for (int c = 0; c < x.length; c++) {
                y[r] += w[r * x.length + c] * x[c];
            }
        }
        return y;
    }
}

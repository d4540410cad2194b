package moonlamp.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moonlamp.conversion.ConversionException.Kind;
import moonlamp.gguf.Quoted;
import moonlamp.model.Gemma3Config;
import moonlamp.quant.GgmlType;

/**
 * Which tensors a model has, where each comes from and goes to: names as in llama.cpp's {@code tensor_mapping.py}, types
 * and order as its quantiser leaves them in the published files.
 */
final class TensorPlan {
    /** Stored by some training programs though it is the embedding again. */
    static final String HEAD = "lm_head.weight";

    private final Gemma3Config shape;
    private final WeightType type;
    private final boolean tied;
    private final List<PlannedTensor> tensors = new ArrayList<>();

    private TensorPlan(CheckpointConfig config, WeightType type) {
        this.shape = config.shape();
        this.type = type;
        this.tied = config.tied();
    }

    /** The plan for a model of this shape. */
    static TensorPlan of(CheckpointConfig config, WeightType type) {
        TensorPlan plan = new TensorPlan(config, type);
        if (!plan.tied) {
            plan.byToken(HEAD, "output.weight");
        }
        plan.norm("model.norm.weight", "output_norm.weight", plan.shape.hidden());
        plan.byToken("model.embed_tokens.weight", "token_embd.weight");
        for (int layer = 0; layer < plan.shape.layers(); layer++) {
            plan.addLayer(layer);
        }
        return plan;
    }

    /** In the order in which they are written. */
    List<PlannedTensor> tensors() {
        return Collections.unmodifiableList(tensors);
    }

    /**
     * Checks that the checkpoint has exactly these tensors in these shapes; a head that is tied to the embedding may be
     * there as well.
     */
    void check(Map<String, StoredTensor> stored) {
        Set<String> known = new HashSet<>();
        for (PlannedTensor planned : tensors) {
            known.add(planned.source());
            StoredTensor found = stored.get(planned.source());
            if (found == null) {
                throw new ConversionException(Kind.TENSOR_SET, planned.source(), "this tensor is missing");
            }
            if (!found.tensor().shape().equals(planned.shape())) {
                throw new ConversionException(
                        Kind.SHAPE,
                        found.file().name() + ", tensor " + planned.source(),
                        "its shape is " + found.tensor().shape() + "; config.json makes it " + planned.shape());
            }
        }
        for (StoredTensor found : stored.values()) {
            String name = found.tensor().name();
            if (!known.contains(name) && !(tied && name.equals(HEAD))) {
                throw unknown(found);
            }
        }
    }

    private static ConversionException unknown(StoredTensor found) {
        String name = found.tensor().name();
        String place = found.file().name() + ", tensor " + Quoted.of(name);
        return name.contains("lora_") || name.startsWith("base_model.")
                ? new ConversionException(Kind.ADAPTER, place, "it belongs to an adapter")
                : new ConversionException(Kind.TENSOR_SET, place, "Gemma 3 has no such tensor");
    }

    private void addLayer(int layer) {
        String from = "model.layers." + layer + ".";
        String to = "blk." + layer + ".";
        int hidden = shape.hidden();
        matrix(from + "self_attn.k_proj.weight", to + "attn_k.weight", shape.kvDim(), hidden);
        norm(from + "self_attn.k_norm.weight", to + "attn_k_norm.weight", shape.headDim());
        norm(from + "input_layernorm.weight", to + "attn_norm.weight", hidden);
        matrix(from + "self_attn.o_proj.weight", to + "attn_output.weight", hidden, shape.queryDim());
        matrix(from + "self_attn.q_proj.weight", to + "attn_q.weight", shape.queryDim(), hidden);
        norm(from + "self_attn.q_norm.weight", to + "attn_q_norm.weight", shape.headDim());
        matrix(from + "self_attn.v_proj.weight", to + "attn_v.weight", shape.kvDim(), hidden);
        matrix(from + "mlp.down_proj.weight", to + "ffn_down.weight", hidden, shape.feedForward());
        matrix(from + "mlp.gate_proj.weight", to + "ffn_gate.weight", shape.feedForward(), hidden);
        norm(from + "pre_feedforward_layernorm.weight", to + "ffn_norm.weight", hidden);
        matrix(from + "mlp.up_proj.weight", to + "ffn_up.weight", shape.feedForward(), hidden);
        norm(from + "post_attention_layernorm.weight", to + "post_attention_norm.weight", hidden);
        norm(from + "post_feedforward_layernorm.weight", to + "post_ffw_norm.weight", hidden);
    }

    private void matrix(String source, String target, long rows, long cols) {
        tensors.add(new PlannedTensor(source, target, List.of(rows, cols), type.matrices()));
    }

    /** Embedding and head, whose rows belong to tokens, keep 8 bits: every published file has them so. */
    private void byToken(String source, String target) {
        long rows = shape.vocabulary();
        long cols = shape.hidden();
        tensors.add(new PlannedTensor(source, target, List.of(rows, cols), GgmlType.Q8_0));
    }

    private void norm(String source, String target, long length) {
        tensors.add(new PlannedTensor(source, target, List.of(length), GgmlType.F32));
    }
}

package moonlamp.bench;

import java.util.Set;

/** A part of the work for one token. */
public enum Part {
    NORMS(
            "norms",
            Set.of("attn_norm", "attn_q_norm", "attn_k_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm")),
    QKV("q/k/v", Set.of("attn_q", "attn_k", "attn_v")),
    ATTENTION("attention", Set.of()),
    ATTENTION_OUTPUT("attention output", Set.of("attn_output")),
    GATE_UP("ffn gate/up", Set.of("ffn_gate", "ffn_up")),
    DOWN("ffn down", Set.of("ffn_down")),
    HEAD("head", Set.of()),
    SAMPLING("sampling", Set.of());

    private final String label;
    private final Set<String> tensors;

    Part(String label, Set<String> tensors) {
        this.label = label;
        this.tensors = tensors;
    }

    String label() {
        return label;
    }

    /** The part that reads the tensor of a layer with this name, as in "blk.3.attn_q.weight". */
    static Part reading(String tensor) {
        String[] names = tensor.split("\\.");
        for (Part part : values()) {
            if (names.length > 2 && part.tensors.contains(names[2])) {
                return part;
            }
        }
        return tensor.equals("output_norm.weight") ? NORMS : HEAD;
    }
}

package moonlamp.bench;

/** Which tokens the output head computes logits for. */
enum Head {
    /** The whole vocabulary. */
    FULL("full");

    private final String label;

    Head(String label) {
        this.label = label;
    }

    /** As results name it. */
    String label() {
        return label;
    }
}

package moonlamp.gguf;

/** A sound model file of a sort that Moonlamp does not run; says what it has and what would work. */
public final class UnsupportedModelException extends RuntimeException {
    private final String feature;
    private final String found;
    private final String supported;

    /**
     * @param feature what is not supported, such as {@code architecture} or {@code type of tensor x}
     * @param found what the file has
     * @param supported what Moonlamp can run instead
     */
    public UnsupportedModelException(String feature, String found, String supported) {
        super(feature + " " + found + " is not supported; supported: " + supported);
        this.feature = feature;
        this.found = found;
        this.supported = supported;
    }

    public String feature() {
        return feature;
    }

    public String found() {
        return found;
    }

    public String supported() {
        return supported;
    }
}

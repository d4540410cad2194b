package moonlamp.browser.engine;

/** The engine module built with relaxed SIMD. */
public final class RelaxedEngine {
    private RelaxedEngine() {}

    public static void main(String[] args) {}
}

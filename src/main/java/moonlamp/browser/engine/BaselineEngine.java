package moonlamp.browser.engine;

/** The engine module built with baseline SIMD. */
public final class BaselineEngine {
    private BaselineEngine() {}

    public static void main(String[] args) {}
}

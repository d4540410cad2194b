package moonlamp.browser.models;

/** The room in this browser. */
@FunctionalInterface
public interface Space {
    /**
     * As the browser tells it, which may be made up.
     *
     * @param usedBytes by this site
     * @param freeBytes for this site; -1 if unknown
     * @param persisted whether the browser has promised not to clear it
     */
    record Figures(long usedBytes, long freeBytes, boolean persisted) {}

    Figures measure();
}

package moonlamp.browser.page.models;

/** A file of this device, or a model in memory; what is inside is the browser's business. */
public interface FileRef {
    /** The file's name, for people. */
    String name();
}

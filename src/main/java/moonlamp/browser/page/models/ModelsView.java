package moonlamp.browser.page.models;

/** Is told that something changed; asks the flow for the rest. */
public interface ModelsView {
    void changed();
}

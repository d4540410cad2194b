package moonlamp.browser.page.models;

/** Which storyteller was chosen, remembered from visit to visit. */
final class Choice {
    static final String KEY = "moonlamp.storyteller";

    private final Notebook notebook;
    private String model = "";
    private String name = "";

    Choice(Notebook notebook) {
        this.notebook = notebook;
        String kept = notebook.read(KEY);
        int space = kept.indexOf(' ');
        if (space > 0) {
            model = kept.substring(0, space);
            name = kept.substring(space + 1);
        }
    }

    /** SHA-256 of the chosen model; empty for the one that the site brings along. */
    String model() {
        return model;
    }

    /** Its name, also when nothing else is left of it. */
    String name() {
        return name;
    }

    /** @param lasting whether it will be there at the next visit */
    void choose(String chosen, String itsName, boolean lasting) {
        model = chosen;
        name = itsName;
        if (lasting) {
            notebook.write(KEY, chosen.isEmpty() ? "" : chosen + " " + itsName);
        }
    }
}

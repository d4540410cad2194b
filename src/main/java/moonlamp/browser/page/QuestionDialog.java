package moonlamp.browser.page;

import org.teavm.jso.dom.html.HTMLElement;

/** Asks before something is done that cannot be undone. */
final class QuestionDialog {
    private final HTMLElement dialog = Dom.byId("question");
    private final HTMLElement yes = Dom.byId("question-yes");
    private final HTMLElement no = Dom.byId("question-no");
    private Runnable answer = () -> {};
    private Runnable whenYes = () -> {};
    private boolean open;

    QuestionDialog() {
        Dom.onClick(yes, () -> answer = whenYes);
        dialog.addEventListener("close", event -> {
            open = false;
            answer.run();
        });
    }

    /** Whether a question waits for its answer. */
    boolean isOpen() {
        return open;
    }

    /**
     * Asks; whoever closes the dialog in any other way has said no.
     *
     * @param yesText what the buttons say; the safe one has the focus
     */
    void ask(String title, String text, String yesText, String noText, Runnable onYes, Runnable onNo) {
        open = true;
        whenYes = onYes;
        answer = onNo;
        Dom.text(Dom.byId("question-title"), title);
        Dom.text(Dom.byId("question-text"), text);
        Dom.text(yes, yesText);
        Dom.text(no, noText);
        Dom.showModal(dialog);
    }
}

package moonlamp.browser.page;

import moonlamp.browser.page.models.FileDesk;
import moonlamp.browser.page.models.ModelTrouble;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.QuestionWords;
import moonlamp.protocol.ModelReport;
import org.teavm.jso.dom.html.HTMLElement;

/** "A file of your own": choosing one, how far it has come, and what is wrong with it. */
final class FilePanel {
    private final ModelsFlow flow;
    private final ModelWords words;
    private final QuestionDialog question;
    private final JobPanel job;
    private final TroubleNote trouble;
    private final HTMLElement pick = Dom.byId("file-pick");
    private final HTMLElement again = Dom.byId("file-again");
    private final HTMLElement inMemory = Dom.byId("file-memory");
    private final HTMLElement cancel = Dom.byId("file-cancel");

    FilePanel(ModelsFlow flow, ModelWords words, QuestionDialog question, FileDoor door) {
        this.flow = flow;
        this.words = words;
        this.question = question;
        job = new JobPanel(words);
        trouble = new TroubleNote(words.messages());
        HTMLElement news = Dom.byId("file-news");
        news.appendChild(trouble.element());
        news.appendChild(job.element());
        Dom.onClick(pick, door::open);
        Dom.onClick(again, () -> flow.takeAgain(false));
        Dom.onClick(inMemory, () -> flow.takeAgain(true));
        Dom.onClick(cancel, flow::cancelFile);
    }

    void refresh() {
        FileDesk desk = flow.desk();
        ModelTrouble wrong = desk.trouble();
        job.show(desk.busy(), desk.progress());
        if (wrong == null) {
            trouble.hide();
        } else {
            trouble.show(words.fileTrouble(desk.fileName(), wrong), wrong.code().name(), wrong.message());
        }
        boolean noAgain = wrong == null || wrong.remedy(false) != ModelTrouble.Remedy.TAKE_IN;
        boolean noMemory = wrong == null || !wrong.memoryHelps();
        boolean lost = Dom.hasFocus(cancel) && !desk.busy()
                || Dom.hasFocus(again) && noAgain
                || Dom.hasFocus(inMemory) && noMemory;
        pick.setHidden(desk.busy());
        cancel.setHidden(!desk.busy());
        again.setHidden(noAgain);
        inMemory.setHidden(noMemory);
        if (lost) {
            Dom.focusInPlace(desk.busy() ? cancel : pick);
        }
        if (desk.question() != null && !question.isOpen()) {
            ask(desk.question());
        }
    }

    private void ask(ModelReport.Unverified file) {
        Messages messages = words.messages();
        question.ask(
                messages.text(QuestionWords.UNVERIFIED_TITLE),
                messages.text(QuestionWords.UNVERIFIED_TEXT, file.name(), messages.size(file.bytes())),
                messages.text(QuestionWords.UNVERIFIED_YES),
                messages.text(QuestionWords.UNVERIFIED_NO),
                () -> flow.answer(true),
                () -> flow.answer(false));
    }
}

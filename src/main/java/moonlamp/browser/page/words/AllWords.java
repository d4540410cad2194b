package moonlamp.browser.page.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every message of the page; a new room has to be entered here. */
public final class AllWords {
    private AllWords() {}

    public static List<Message> list() {
        List<Message> all = new ArrayList<>();
        Collections.addAll(all, AboutWords.values());
        Collections.addAll(all, AgainWords.values());
        Collections.addAll(all, ChoiceWords.values());
        Collections.addAll(all, CreateWords.values());
        Collections.addAll(all, FileWords.values());
        Collections.addAll(all, GateWords.values());
        Collections.addAll(all, LibraryWords.values());
        Collections.addAll(all, ListenerWords.values());
        Collections.addAll(all, ModelTroubleWords.values());
        Collections.addAll(all, PageWords.values());
        Collections.addAll(all, PrivacyWords.values());
        Collections.addAll(all, QuestionWords.values());
        Collections.addAll(all, ReadingWords.values());
        Collections.addAll(all, SettingsWords.values());
        Collections.addAll(all, StoryWords.values());
        Collections.addAll(all, TakeOutWords.values());
        Collections.addAll(all, TellersWords.values());
        Collections.addAll(all, TermsWords.values());
        Collections.addAll(all, TransferWords.values());
        Collections.addAll(all, TroubleWords.values());
        return all;
    }
}

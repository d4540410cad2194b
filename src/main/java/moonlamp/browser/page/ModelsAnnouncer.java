package moonlamp.browser.page;

import java.util.HashMap;
import java.util.Map;
import moonlamp.browser.page.models.ModelTrouble;
import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.ProgressTalk;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.words.TransferWords;
import org.teavm.jso.browser.Performance;

/** Tells screen readers how storytellers come along: a few words at each turn, and every quarter of a download. */
final class ModelsAnnouncer {
    private final ModelsFlow flow;
    private final ModelWords words;
    private final Announcer announcer;
    private final Map<String, ProgressTalk> talks = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();

    ModelsAnnouncer(ModelsFlow flow, ModelWords words, Announcer announcer) {
        this.flow = flow;
        this.words = words;
        this.announcer = announcer;
    }

    /** Says what is new since the last call, if anything. */
    void follow() {
        for (Teller teller : flow.tellers()) {
            String model = teller.info().model();
            tellOnce(model, news(teller));
            if (teller.job() == null) {
                talks.remove(model);
            } else {
                tellProgress(teller, talks.computeIfAbsent(model, any -> new ProgressTalk()));
            }
        }
        ModelTrouble wrong = flow.desk().trouble();
        tellOnce("", wrong == null ? "" : words.fileTrouble(flow.desk().fileName(), wrong));
    }

    private String news(Teller teller) {
        if (teller.trouble() != null) {
            return words.trouble(teller);
        }
        return teller.arrived()
                ? words.messages()
                        .text(TransferWords.ARRIVED_LINE, teller.info().name(), words.arrived(teller))
                : "";
    }

    private void tellOnce(String key, String news) {
        String before = told.put(key, news);
        if (!news.isEmpty() && !news.equals(before)) {
            announcer.say(news);
        }
    }

    private void tellProgress(Teller teller, ProgressTalk talk) {
        double share = JobPanel.share(teller.job().progress());
        if (talk.worthTelling(Performance.now(), share)) {
            String name = teller.info().name();
            announcer.say(words.messages().text(TransferWords.PROGRESS_SPOKEN, name, (int) (share * 100)));
        }
    }
}

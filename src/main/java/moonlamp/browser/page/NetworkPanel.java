package moonlamp.browser.page;

import moonlamp.browser.page.settings.NetworkLog;
import moonlamp.browser.page.settings.NetworkLog.Source;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.PrivacyWords;
import org.teavm.jso.dom.html.HTMLElement;

/** The network log: nothing has to be believed of the privacy statement, it can be looked at. */
final class NetworkPanel {
    private final Messages messages;
    private final NetworkLog log = new NetworkLog(Requests.site());
    private final HTMLElement sinceReady = Dom.byId("log-since-ready");
    private final HTMLElement summary = Dom.byId("log-summary");
    private final HTMLElement list = Dom.byId("log-list");
    private boolean shown;

    NetworkPanel(Messages messages) {
        this.messages = messages;
        Requests.listen((url, at, bytes, onDevice) -> {
            log.saw(url, at, bytes, onDevice);
            refresh();
        });
    }

    /** The storyteller is ready. */
    void ready() {
        if (!log.ready()) {
            log.readyAt(Requests.now());
            refresh();
        }
    }

    /** @param visible whether the settings are in sight; the list is only kept up to date then */
    void show(boolean visible) {
        shown = visible;
        refresh();
    }

    private void refresh() {
        if (!shown) {
            return;
        }
        Dom.text(sinceReady, sinceReady());
        int all = 0;
        Dom.clear(list);
        for (Source source : Source.values()) {
            int count = log.count(source);
            all += count;
            if (count > 0) {
                list.appendChild(part(source, count));
            }
        }
        Dom.text(summary, messages.text(PrivacyWords.LOG_SUMMARY, all));
    }

    private String sinceReady() {
        return log.ready()
                ? messages.text(PrivacyWords.LOG_SINCE_READY, log.sinceReady())
                : messages.text(PrivacyWords.LOG_NOT_READY);
    }

    private HTMLElement part(Source source, int count) {
        HTMLElement part = Dom.create("li", "");
        part.appendChild(Dom.create("h4", "", messages.text(name(source)) + ": " + count));
        HTMLElement lines = Dom.create("ul", "log-lines");
        for (NetworkLog.Line line : log.lines()) {
            if (line.source() == source) {
                lines.appendChild(Dom.create("li", "", words(line)));
            }
        }
        part.appendChild(lines);
        return part;
    }

    private String words(NetworkLog.Line line) {
        StringBuilder words =
                new StringBuilder(line.address().isEmpty() ? messages.text(PrivacyWords.LOG_PAGE) : line.address());
        if (line.times() > 1) {
            words.append(" · ").append(messages.text(PrivacyWords.LOG_TIMES, line.times()));
        }
        if (line.bytes() > 0) {
            words.append(" · ").append(messages.size(line.bytes()));
        }
        return words.toString();
    }

    private static Message name(Source source) {
        return switch (source) {
            case DEVICE -> PrivacyWords.LOG_DEVICE;
            case SITE -> PrivacyWords.LOG_SITE;
            case STORYTELLER -> PrivacyWords.LOG_STORYTELLER;
            case ELSEWHERE -> PrivacyWords.LOG_ELSEWHERE;
        };
    }
}

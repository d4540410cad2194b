package moonlamp.browser.page;

import java.util.function.Consumer;
import moonlamp.browser.page.reading.ReadingSettings;
import moonlamp.browser.page.reading.ReadingSettings.Layout;
import moonlamp.browser.page.reading.ReadingSettings.Typeface;
import moonlamp.browser.page.reading.VoiceInfo;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.ReadingWords;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** "Aa": letters, layout and voice. The colours in it belong to {@link ThemeSwitch}. */
final class ReadingPanel {
    private final Messages messages;
    private final SpeechVoice voice;
    private final Consumer<ReadingSettings> changed;
    private final HTMLElement dialog = Dom.byId("read-panel");
    private final HTMLInputElement book = input("read-book");
    private final HTMLInputElement easy = input("read-easy");
    private final HTMLInputElement scroll = input("read-scroll");
    private final HTMLInputElement pages = input("read-paged");
    private final HTMLInputElement size = input("read-size");
    private final HTMLInputElement lead = input("read-lead");
    private final HTMLInputElement pace = input("read-pace");
    private final HTMLInputElement slows = input("read-slows");
    private final HTMLInputElement online = input("read-online");
    private final HTMLInputElement dims = input("read-dims");
    private final HTMLInputElement announces = input("read-announces");
    private final HTMLSelectElement voices = (HTMLSelectElement) Dom.byId("read-voice");
    private ReadingSettings settings = ReadingSettings.DEFAULT;

    /** @param changed called with settings that are other ones than before */
    ReadingPanel(Messages messages, SpeechVoice voice, Consumer<ReadingSettings> changed) {
        this.messages = messages;
        this.voice = voice;
        this.changed = changed;
        Dom.onClick(Dom.byId("read-close"), () -> Dom.close(dialog));
        book.addEventListener("change", event -> set(settings.withTypeface(Typeface.BOOK)));
        easy.addEventListener("change", event -> set(settings.withTypeface(Typeface.EASY)));
        scroll.addEventListener("change", event -> set(settings.withLayout(Layout.SCROLL)));
        pages.addEventListener("change", event -> set(settings.withLayout(Layout.PAGES)));
        size.addEventListener("input", event -> set(settings.withSize(number(size))));
        lead.addEventListener("input", event -> set(settings.withLead(number(lead))));
        pace.addEventListener("input", event -> set(settings.withPace(number(pace))));
        slows.addEventListener("change", event -> set(settings.withSlows(slows.isChecked())));
        online.addEventListener("change", event -> set(settings.withOnline(online.isChecked())));
        dims.addEventListener("change", event -> set(settings.withDims(dims.isChecked())));
        announces.addEventListener("change", event -> set(settings.withAnnounces(announces.isChecked())));
        voices.addEventListener("change", event -> set(settings.withVoice(voices.getValue())));
    }

    void open(ReadingSettings now) {
        settings = now;
        show();
        listVoices();
        Dom.showModal(dialog);
    }

    boolean isOpen() {
        return dialog.hasAttribute("open");
    }

    void close() {
        if (isOpen()) {
            Dom.close(dialog);
        }
    }

    private void set(ReadingSettings other) {
        boolean otherVoices = other.online() != settings.online();
        settings = other;
        show();
        changed.accept(other);
        if (otherVoices) {
            listVoices();
        }
    }

    private void show() {
        book.setChecked(settings.typeface() == Typeface.BOOK);
        easy.setChecked(settings.typeface() == Typeface.EASY);
        scroll.setChecked(settings.layout() == Layout.SCROLL);
        pages.setChecked(settings.layout() == Layout.PAGES);
        range(size, settings.size(), messages.text(ReadingWords.READ_SIZE_VALUE, settings.size()));
        range(lead, settings.lead(), settings.lead() / 10 + "." + settings.lead() % 10);
        range(pace, settings.pace(), messages.text(ReadingWords.READ_PACE_VALUE, settings.pace()));
        slows.setChecked(settings.slows());
        online.setChecked(settings.online());
        dims.setChecked(settings.dims());
        announces.setChecked(settings.announces());
    }

    private void listVoices() {
        Dom.clear(voices);
        voices.appendChild(option("", messages.text(ReadingWords.READ_VOICE_BEST)));
        String chosen = "";
        for (VoiceInfo info : voice.offered()) {
            voices.appendChild(option(info.uri(), info.name()));
            chosen = info.uri().equals(settings.voice()) ? info.uri() : chosen;
        }
        voices.setValue(chosen);
    }

    private static HTMLElement option(String value, String text) {
        HTMLElement option = Dom.create("option", "", text);
        option.setAttribute("value", value);
        return option;
    }

    /** @param spoken the value with its unit, for people who hear it */
    private static void range(HTMLInputElement range, int value, String spoken) {
        range.setValue(Integer.toString(value));
        Dom.attribute(range, "aria-valuetext", spoken);
        Dom.text(Dom.byId(range.getAttribute("id") + "-value"), spoken);
    }

    private static int number(HTMLInputElement range) {
        return Integer.parseInt(range.getValue());
    }

    private static HTMLInputElement input(String id) {
        return (HTMLInputElement) Dom.byId(id);
    }
}

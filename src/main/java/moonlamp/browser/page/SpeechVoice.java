package moonlamp.browser.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moonlamp.browser.jso.ObjectFields;
import moonlamp.browser.jso.Speech;
import moonlamp.browser.jso.Speech.BrowserVoice;
import moonlamp.browser.page.reading.ReadingSettings;
import moonlamp.browser.page.reading.Voice;
import moonlamp.browser.page.reading.VoiceChoice;
import moonlamp.browser.page.reading.VoiceInfo;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;

/** The browser's voices. Only what was asked for here is silenced: other tabs speak through the same queue. */
final class SpeechVoice implements Voice {
    private final boolean exists = Speech.exists();
    private final Set<String> failed = new HashSet<>();
    private ReadingSettings settings = ReadingSettings.DEFAULT;
    private String language = "";
    /** What is being said. Held here because browsers forget the events of an utterance that nobody holds. */
    private Speech.SpokenText spoken;

    /** @param changed called when there are other voices than before */
    SpeechVoice(Runnable changed) {
        if (exists) {
            Speech.onVoicesChanged(changed::run);
            Speech.voices(); // some browsers look for them only when they are asked
        }
    }

    /** What the next sentences are to be spoken with; a voice that failed before may try again. */
    void use(ReadingSettings newSettings, String newLanguage) {
        settings = newSettings;
        language = newLanguage;
        failed.clear();
    }

    /** Whether the browser has told of any voices yet. */
    boolean knowsVoices() {
        return exists && Speech.voices().getLength() > 0;
    }

    VoiceChoice choice() {
        return VoiceChoice.of(voices(), language, settings, failed);
    }

    /** The voices to choose from. */
    List<VoiceInfo> offered() {
        return VoiceChoice.offered(voices(), language, settings);
    }

    @Override
    public void speak(Utterance utterance, Hearing hearing) {
        VoiceInfo info = choice().voice();
        if (info == null) {
            // none that has not failed: perhaps it did only once
            failed.clear();
            info = choice().voice();
        }
        BrowserVoice voice = info == null ? null : find(info.uri());
        if (voice == null) {
            hearing.failed("voice-unavailable");
            return;
        }
        Speech.SpokenText text = Speech.text(utterance.text());
        text.setVoice(voice);
        text.setLang(voice.getLang());
        text.setRate(utterance.rate());
        text.setVolume(utterance.volume());
        text.addEventListener("start", event -> hearing.began());
        text.addEventListener("boundary", event -> boundary(event, hearing));
        text.addEventListener("end", event -> {
            forget(text);
            hearing.ended();
        });
        text.addEventListener("error", event -> {
            if (spoken == text) { // a sentence that was skipped ends with an error, too
                failed.add(voice.getVoiceURI());
            }
            forget(text);
            String reason = new ObjectFields(event).text("error");
            hearing.failed(reason == null ? "unknown" : reason);
        });
        spoken = text;
        Speech.speak(text);
    }

    @Override
    public void cancel() {
        if (spoken != null) {
            spoken = null;
            Speech.cancel();
        }
    }

    private static void boundary(Event event, Hearing hearing) {
        ObjectFields fields = new ObjectFields(event);
        if (!"sentence".equals(fields.text("name"))) {
            hearing.reached(whole(fields.number("charIndex")), whole(fields.number("charLength")));
        }
    }

    /** Some browsers leave the length out. */
    private static int whole(double number) {
        return Double.isNaN(number) ? 0 : (int) number;
    }

    private void forget(Speech.SpokenText text) {
        if (spoken == text) {
            spoken = null;
        }
    }

    private List<VoiceInfo> voices() {
        List<VoiceInfo> infos = new ArrayList<>();
        if (exists) {
            JSArrayReader<BrowserVoice> voices = Speech.voices();
            for (int i = 0; i < voices.getLength(); i++) {
                BrowserVoice voice = voices.get(i);
                infos.add(new VoiceInfo(
                        voice.getVoiceURI(),
                        voice.getName(),
                        voice.getLang(),
                        voice.isLocalService(),
                        voice.isDefault()));
            }
        }
        return infos;
    }

    private static BrowserVoice find(String uri) {
        JSArrayReader<BrowserVoice> voices = Speech.voices();
        for (int i = 0; i < voices.getLength(); i++) {
            if (voices.get(i).getVoiceURI().equals(uri)) {
                return voices.get(i);
            }
        }
        return null;
    }
}

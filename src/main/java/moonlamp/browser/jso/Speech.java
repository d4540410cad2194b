package moonlamp.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.EventTarget;

/** The speaking half of the Web Speech API. The queue of utterances is one for all tabs. */
public final class Speech {
    private Speech() {}

    /** A voice of the browser. */
    public interface BrowserVoice extends JSObject {
        @JSProperty
        String getVoiceURI();

        @JSProperty
        String getName();

        @JSProperty
        String getLang();

        @JSProperty
        boolean isLocalService();

        @JSProperty
        boolean isDefault();
    }

    /** What is to be said; tells by the events start, boundary, end and error what becomes of it. */
    public interface SpokenText extends EventTarget {
        @JSProperty
        void setVoice(BrowserVoice voice);

        @JSProperty
        void setLang(String language);

        /** @param rate 0.1 to 10, 1 for the voice's ordinary pace */
        @JSProperty
        void setRate(double rate);

        /** @param volume 0 to 1 */
        @JSProperty
        void setVolume(double volume);
    }

    /** Is called when the list of voices has changed. */
    @JSFunctor
    public interface Changed extends JSObject {
        void changed();
    }

    /** Whether the browser can speak at all, and so whether the rest may be called. */
    @JSBody(script = "return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;")
    public static native boolean exists();

    /** The voices; many browsers have none at first and find them in a moment. */
    @JSBody(script = "return speechSynthesis.getVoices();")
    public static native JSArrayReader<BrowserVoice> voices();

    /** Not by addEventListener, which some browsers lack here. */
    @JSBody(params = "listener", script = "speechSynthesis.onvoiceschanged = listener;")
    public static native void onVoicesChanged(Changed listener);

    @JSBody(params = "text", script = "return new SpeechSynthesisUtterance(text);")
    public static native SpokenText text(String text);

    /** Says this; a queue that was left paused, by this tab or another, is woken. */
    @JSBody(params = "text", script = "speechSynthesis.resume(); speechSynthesis.speak(text);")
    public static native void speak(SpokenText text);

    /** Empties the queue and falls silent. */
    @JSBody(script = "speechSynthesis.cancel();")
    public static native void cancel();
}

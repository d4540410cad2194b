package moonlamp.browser.page.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which voice reads a story.
 *
 * @param kind what can be done
 * @param voice the one to take, or null if there is none
 */
public record VoiceChoice(Kind kind, VoiceInfo voice) {
    /** What can be done. */
    public enum Kind {
        /** There is a voice. */
        FOUND,
        /** There are only voices that send the words to a server, and nobody has allowed that. */
        ONLINE_ONLY,
        /** There is no voice for the language. */
        NONE
    }

    /** Voices that some systems list first, made for jokes or for machines. */
    private static final Set<String> ODD = Set.of(
            "Albert",
            "Bad News",
            "Bahh",
            "Bells",
            "Boing",
            "Bubbles",
            "Cellos",
            "Fred",
            "Good News",
            "Jester",
            "Junior",
            "Kathy",
            "Organ",
            "Ralph",
            "Superstar",
            "Trinoids",
            "Whisper",
            "Wobble",
            "Zarvox",
            "Eddy",
            "Flo",
            "Grandma",
            "Grandpa",
            "Reed",
            "Rocko",
            "Sandy",
            "Shelley");

    /**
     * The best voice for a language: the one that was chosen, else one of this device, else any that is allowed.
     *
     * @param language of the story, as BCP 47 names it
     * @param settings which voice was chosen, and whether it may be one that sends the words to a server
     * @param failed URIs of voices that did not work
     */
    public static VoiceChoice of(
            List<VoiceInfo> voices, String language, ReadingSettings settings, Set<String> failed) {
        VoiceInfo best = null;
        boolean online = false;
        for (VoiceInfo voice : voices) {
            if (!voice.speaks(language) || failed.contains(voice.uri())) {
                continue;
            }
            if (!voice.local() && !settings.online()) {
                online = true;
            } else if (best == null || rank(voice, settings) > rank(best, settings)) {
                best = voice;
            }
        }
        if (best != null) {
            return new VoiceChoice(Kind.FOUND, best);
        }
        return new VoiceChoice(online ? Kind.ONLINE_ONLY : Kind.NONE, null);
    }

    /** The voices that a person may choose from for a language, in the browser's order. */
    public static List<VoiceInfo> offered(List<VoiceInfo> voices, String language, ReadingSettings settings) {
        List<VoiceInfo> offered = new ArrayList<>();
        for (VoiceInfo voice : voices) {
            if (voice.speaks(language) && (voice.local() || settings.online())) {
                offered.add(voice);
            }
        }
        return offered;
    }

    private static int rank(VoiceInfo voice, ReadingSettings settings) {
        return (voice.uri().equals(settings.voice()) ? 8 : 0)
                + (voice.local() ? 4 : 0)
                + (isOdd(voice.name()) ? 0 : 2)
                + (voice.standard() ? 1 : 0);
    }

    /** Names come with a language behind them in some places: "Eddy (German (Germany))". */
    private static boolean isOdd(String name) {
        int bracket = name.indexOf(" (");
        return ODD.contains(bracket < 0 ? name : name.substring(0, bracket));
    }
}

package moonlamp.training.corpus;

import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.training.text.Articles;

/** The app's sentence, now and then with a choice left out, so that no single one is indispensable. */
final class LoosePrompt {
    /** In how many prompts something is missing. */
    private static final double LOOSE = 0.12;

    private LoosePrompt() {}

    /** Whether the next prompt leaves something out. */
    static boolean isNext(Dice dice) {
        return dice.chance(LOOSE);
    }

    /** The sentence without one or more of length, theme, setting and twist. */
    static String of(StoryRequest request, Dice dice) {
        String prompt = StoryPrompt.of(request);
        int left = dice.between(1, 15);
        prompt = without(prompt, " " + request.length().phrase(), left & 1);
        prompt = without(prompt, " " + request.theme().word(), left & 2);
        prompt = without(prompt, " " + request.setting(), left & 4);
        prompt = without(prompt, " that " + request.twist(), left & 8);
        return Articles.corrected(prompt);
    }

    private static String without(String prompt, String part, int leaveOut) {
        int at = prompt.indexOf(part);
        return leaveOut == 0 ? prompt : prompt.substring(0, at) + prompt.substring(at + part.length());
    }
}

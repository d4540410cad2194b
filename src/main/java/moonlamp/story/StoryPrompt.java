package moonlamp.story;

/** The words that are put to the model. */
public final class StoryPrompt {
    /** The original demo's bound on what the model may answer, in tokens. */
    public static final int MAX_NEW_TOKENS = 1024;

    private StoryPrompt() {}

    /**
     * The original demo's one sentence, word for word, so that stories can be compared; one user turn, no system text.
     */
    public static String classic(StoryRequest request) {
        return "Write a " + request.length().phrase() + " " + request.theme().word() + " story about "
                + request.character() + " " + request.setting() + " that " + request.twist() + ".";
    }
}

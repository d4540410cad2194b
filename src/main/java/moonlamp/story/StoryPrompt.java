package moonlamp.story;

/** The words that are put to the model: one user turn, no system text. */
public final class StoryPrompt {
    /** The original demo's bound on what the model may answer, in tokens. */
    public static final int MAX_NEW_TOKENS = 1024;

    private StoryPrompt() {}

    /** The original demo's one sentence, word for word, so that stories can be compared: for nobody in particular. */
    public static String classic(StoryRequest request) {
        return english(request, AgeBand.ANY, Company.NOBODY);
    }

    /** The request in the language of its audience. In English and for nobody in particular it is {@link #classic}. */
    public static String of(StoryRequest request) {
        Audience audience = request.audience();
        return audience.language() == StoryLanguage.GERMAN
                ? GermanPrompt.of(request)
                : english(request, audience.age(), audience.company());
    }

    private static String english(StoryRequest request, AgeBand age, Company company) {
        return "Write a " + request.length().phrase() + " " + request.theme().word() + " story"
                + prefixed(age.phrase(StoryLanguage.ENGLISH)) + " about "
                + company.with(request.character(), StoryLanguage.ENGLISH) + " " + request.setting() + " that "
                + request.twist() + ".";
    }

    static String prefixed(String phrase) {
        return phrase.isEmpty() ? "" : " " + phrase;
    }
}

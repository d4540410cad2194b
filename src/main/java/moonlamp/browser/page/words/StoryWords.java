package moonlamp.browser.page.words;

/** The story page. */
public enum StoryWords implements Message {
    SCENE_LABEL(
            "{0} {1}, and a little house with one lit window",
            "{0}, {1}, und ein kleines Haus mit einem hellen Fenster"),
    WAITING(
            "Waking the storyteller. The story comes in a moment.",
            "Der Erzähler wacht auf. Die Geschichte kommt gleich."),
    THINKING("Thinking of a beginning…", "Ich denke mir einen Anfang aus …"),
    WRITING("Writing…", "Ich schreibe …"),
    FINISHED("The story is finished, {0} words.", "Die Geschichte ist zu Ende, {0} Wörter."),
    ENDED("The end. {0} words, story number {1}.", "Ende. {0} Wörter, Geschichtennummer {1}."),
    REOPENED("{0} words, story number {1}.", "{0} Wörter, Geschichtennummer {1}."),
    STOPPED("Stopped after {0} words. Story number {1}.", "Angehalten nach {0} Wörtern. Geschichtennummer {1}."),
    READY("The storyteller is ready.", "Der Erzähler ist bereit."),
    STOP("Stop", "Anhalten"),
    AGAIN("Tell it anew", "Neu erzählen"),
    SAME_AGAIN("Same again", "Dieselbe noch einmal"),
    NEW_STORY("New story", "Neue Geschichte"),
    DOCK_LABEL("Story controls", "Bedienung der Geschichte");

    private final String english;
    private final String german;

    StoryWords(String english, String german) {
        this.english = english;
        this.german = german;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String german() {
        return german;
    }
}

package moonlamp.story;

/** How a story begins. The order is part of the link format of {@link Recipe}. */
public enum StoryBeginning {
    /** As the model likes. */
    FREE,
    /** A day after another story, of which it is the continuation. */
    NEXT_EVENING;

    /** The first words, which the model is made to go on from; empty for {@link #FREE}. No space follows them. */
    public String words(StoryLanguage language) {
        if (this == FREE) {
            return "";
        }
        return language == StoryLanguage.GERMAN ? "Am nächsten Abend" : "The next evening,";
    }
}

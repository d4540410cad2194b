package moonlamp.story;

/** How a story begins. The order is part of the link format of {@link Recipe}. */
public enum StoryBeginning {
    /** As the model likes. */
    FREE,
    /** A day after another story, of which it is the continuation. */
    NEXT_EVENING;

    /**
     * What stands there already, and the model is made to go on from; empty for {@link #FREE}. A paragraph of its own: small
     * models know how a story goes on in its second paragraph, but not how any other sentence than theirs begins one.
     */
    public String words(StoryLanguage language) {
        if (this == FREE) {
            return "";
        }
        return language == StoryLanguage.GERMAN
                ? "Es war der nächste Abend, und der Mond war wieder da.\n\n"
                : "It was the next evening, and the moon was back.\n\n";
    }
}

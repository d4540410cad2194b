package moonlamp.story.scene;

/** How a shape may move while a story is being written. */
public enum Motion {
    STILL(""),
    TWINKLE_A("twinkle-a"),
    TWINKLE_B("twinkle-b"),
    TWINKLE_C("twinkle-c"),
    DRIFT("drift");

    private final String cssName;

    Motion(String cssName) {
        this.cssName = cssName;
    }

    /** The motion's class in style sheets; empty for {@link #STILL}. */
    public String cssName() {
        return cssName;
    }
}

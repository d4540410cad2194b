package moonlamp.story;

/** Who a child is in a story. The order is part of the link format of {@link Recipe}. */
public enum ChildRole {
    /** The child comes first; the chosen character goes with it. */
    HERO,
    /** The chosen character comes first, the child is its friend. */
    FRIEND
}

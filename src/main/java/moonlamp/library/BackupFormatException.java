package moonlamp.library;

/** A text is not a backup, or not a story, that this version can take in. */
public final class BackupFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Something other than a backup of stories. */
        OTHER,
        /** Not well-formed: the place is line:column. */
        DAMAGED,
        /** A part breaks its rule: the place is the part, for example {@code stories[3].title}. */
        WRONG,
        /** Written by a newer version: the place is its number. */
        NEWER,
        /** Larger than any backup of ours: the place is the number of characters, or of stories. */
        TOO_LARGE
    }

    private final Kind kind;
    private final String place;

    BackupFormatException(Kind kind, String place) {
        super(kind + " at " + place);
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /** Where, see {@link Kind}; may be empty. */
    public String place() {
        return place;
    }
}

package moonlamp.library;

/**
 * Which stories are looked for.
 *
 * @param words each of them has to occur in title, text or names; upper case and accents do not matter; may be empty
 * @param child only stories with this child; empty for all
 * @param favouritesOnly whether only favourites are meant
 * @param order how they stand
 */
public record ShelfQuery(String words, String child, boolean favouritesOnly, ShelfOrder order) {
    /** Everything, the latest first. */
    public static final ShelfQuery ALL = new ShelfQuery("", "", false, ShelfOrder.NEWEST);
}

package moonlamp.library;

import java.util.Comparator;
import moonlamp.story.Folding;

/** In which order stories stand on the shelf. */
public enum ShelfOrder {
    /** The latest first. */
    NEWEST(Comparator.comparingLong(KeptStory::created).reversed()),
    /** By title, without regard to case and accents. */
    TITLE(Comparator.comparing((KeptStory story) -> Folding.fold(story.title()))),
    /** Favourites before the others, then the latest first. */
    FAVOURITES(Comparator.comparing((KeptStory story) -> !story.favourite()));

    private final Comparator<KeptStory> comparator;

    ShelfOrder(Comparator<KeptStory> first) {
        comparator = first.thenComparing(
                        Comparator.comparingLong(KeptStory::created).reversed())
                .thenComparing(KeptStory::id);
    }

    /** A total order: equal only for stories of the same id. */
    Comparator<KeptStory> comparator() {
        return comparator;
    }
}

package moonlamp.library;

import java.util.List;

/**
 * What a backup brings.
 *
 * @param news the stories to be written
 * @param added how many of them were not here
 * @param updated how many of them were here in an older state
 * @param already how many stories of the backup change nothing
 */
public record Merge(List<KeptStory> news, int added, int updated, int already) {}

package moonlamp.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The backup file: {@code {"moonlamp-backup":1,"stories":[...]}}, a story a line. Fields that are not known are passed over,
 * so that a version may add some; one that changes the meaning of a field raises the number.
 */
public final class BackupCodec {
    /** The version that is written, and the newest that is read. */
    public static final int VERSION = 1;

    /** Most characters of a backup: far beyond {@link #MAX_STORIES} ordinary stories. */
    public static final int MAX_CHARS = 64 << 20;

    /** Most stories of a backup. */
    public static final int MAX_STORIES = 20_000;

    private static final String HEAD = "moonlamp-backup";

    private BackupCodec() {}

    /** A backup of these stories. */
    public static String write(List<KeptStory> stories) {
        JsonWriter json = new JsonWriter().open('{');
        json.name(HEAD).raw(Integer.toString(VERSION));
        json.name("stories").open('[');
        for (KeptStory story : stories) {
            json.raw("\n" + StoryCodec.write(story));
        }
        return json.newLine().close(']').close('}').newLine().toString();
    }

    /**
     * The stories of a backup: all of them, or none.
     *
     * @throws BackupFormatException saying what is wrong, and where
     */
    public static List<KeptStory> read(String text) {
        if (text.length() > MAX_CHARS) {
            throw new BackupFormatException(BackupFormatException.Kind.TOO_LARGE, Integer.toString(text.length()));
        }
        if (!text.contains(HEAD)) {
            throw new BackupFormatException(BackupFormatException.Kind.OTHER, "");
        }
        // some editors put a byte order mark before what they save
        Object whole = Json.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!(whole instanceof Map)) {
            throw new BackupFormatException(BackupFormatException.Kind.OTHER, "");
        }
        JsonFields fields = new JsonFields(whole, "");
        long version = fields.number(HEAD);
        if (version < 1) {
            throw fields.wrong(HEAD);
        }
        if (version > VERSION) {
            throw new BackupFormatException(BackupFormatException.Kind.NEWER, Long.toString(version));
        }
        List<?> list = fields.list("stories");
        if (list.size() > MAX_STORIES) {
            throw new BackupFormatException(BackupFormatException.Kind.TOO_LARGE, Integer.toString(list.size()));
        }
        List<KeptStory> stories = new ArrayList<>();
        for (Object story : list) {
            stories.add(StoryCodec.read(story, "stories[" + stories.size() + "]"));
        }
        return stories;
    }
}

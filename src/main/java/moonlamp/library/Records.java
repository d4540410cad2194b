package moonlamp.library;

import java.util.List;
import java.util.Map;

/** Where texts are kept under keys, in tables; see {@link Migrations} for those there are. */
public interface Records {
    /** All texts of a table. */
    void all(String table, Answer<List<String>> answer);

    /** One text, or null. */
    void get(String table, String key, Answer<String> answer);

    /** Writes all of them, or, when that fails, none. */
    void put(String table, Map<String, String> texts, Answer<Void> answer);

    /** Removes a text, if it is there. */
    void remove(String table, String key, Answer<Void> answer);

    /** @param listener called when another tab has changed one of the {@link Migrations#STORIES} */
    void listen(Runnable listener);
}

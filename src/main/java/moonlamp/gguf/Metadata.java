package moonlamp.gguf;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata in file order, each value with the offset where it stands. */
final class Metadata {
    /**
     * A value and its place.
     *
     * @param offset file offset of the value, behind its type
     */
    record Entry(MetadataValue value, long offset) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Adds an entry unless the key is there already; tells whether it was added. */
    boolean add(String key, MetadataValue value, long offset) {
        return entries.putIfAbsent(key, new Entry(value, offset)) == null;
    }

    int size() {
        return entries.size();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The entry, or null. */
    Entry get(String key) {
        return entries.get(key);
    }

    Map<String, Entry> entries() {
        return entries;
    }
}

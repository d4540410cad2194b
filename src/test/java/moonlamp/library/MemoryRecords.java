package moonlamp.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records in memory, which answer at once; they can be made to refuse, and shared by two libraries as by two tabs. */
public final class MemoryRecords implements Records {
    private final Map<String, Map<String, String>> tables;
    private final List<MemoryRecords> tabs;
    private Runnable listener = () -> {};
    /** Everything is refused with this while it is set. */
    public ShelfFailure refusal;

    public MemoryRecords() {
        this(new LinkedHashMap<>(), new ArrayList<>());
    }

    private MemoryRecords(Map<String, Map<String, String>> tables, List<MemoryRecords> tabs) {
        this.tables = tables;
        this.tabs = tabs;
        tabs.add(this);
    }

    /** The same records in another tab. */
    public MemoryRecords otherTab() {
        return new MemoryRecords(tables, tabs);
    }

    public Map<String, String> table(String name) {
        return tables.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    @Override
    public void all(String table, Answer<List<String>> answer) {
        answer(List.copyOf(table(table).values()), answer);
    }

    @Override
    public void get(String table, String key, Answer<String> answer) {
        answer(table(table).get(key), answer);
    }

    @Override
    public void put(String table, Map<String, String> texts, Answer<Void> answer) {
        if (refusal == null) {
            table(table).putAll(texts);
            tellOthers(table);
        }
        answer(null, answer);
    }

    @Override
    public void remove(String table, String key, Answer<Void> answer) {
        if (refusal == null) {
            table(table).remove(key);
            tellOthers(table);
        }
        answer(null, answer);
    }

    @Override
    public void listen(Runnable newListener) {
        listener = newListener;
    }

    private <T> void answer(T value, Answer<T> answer) {
        if (refusal == null) {
            answer.done().accept(value);
        } else {
            answer.failed().accept(refusal);
        }
    }

    private void tellOthers(String table) {
        for (MemoryRecords tab : tabs) {
            if (tab != this && table.equals(Migrations.STORIES)) {
                tab.listener.run();
            }
        }
    }
}

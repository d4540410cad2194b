package moonlamp.browser.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moonlamp.library.Answer;
import moonlamp.library.Migrations;
import moonlamp.library.Records;
import moonlamp.library.ShelfFailure;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBObjectStore;
import org.teavm.jso.indexeddb.IDBRequest;

/**
 * Records in IndexedDB. The database is opened when something is first wanted, and again whenever its connection was lost:
 * it is given up as soon as anybody wants to upgrade or delete the database.
 */
public final class IndexedRecords implements Records {
    private static final String NAME = "moonlamp";

    private final Migrations migrations;
    private final Tabs tabs = openTabs("moonlamp shelf");
    private final List<Answer<IDBDatabase>> waiting = new ArrayList<>();
    private IDBDatabase database;

    public IndexedRecords(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public void all(String table, Answer<List<String>> answer) {
        read(table, IndexedRecords::getAll, result -> answer.done().accept(texts(result)), answer.failed()::accept);
    }

    @Override
    public void get(String table, String key, Answer<String> answer) {
        read(
                table,
                store -> store.get(JSString.valueOf(key)),
                result -> answer.done().accept(textOrNull(result)),
                answer.failed()::accept);
    }

    @Override
    public void put(String table, Map<String, String> texts, Answer<Void> answer) {
        write(
                table,
                store -> {
                    IDBRequest last = null;
                    for (Map.Entry<String, String> entry : texts.entrySet()) {
                        last = store.put(JSString.valueOf(entry.getValue()), JSString.valueOf(entry.getKey()));
                    }
                    return last;
                },
                answer);
    }

    @Override
    public void remove(String table, String key, Answer<Void> answer) {
        write(table, store -> store.delete(JSString.valueOf(key)), answer);
    }

    @Override
    public void listen(Runnable listener) {
        onMessage(tabs, listener::run);
    }

    private void read(String table, Work work, Taker done, FailureTaker failed) {
        Refusal refusal = (name, message) -> failed.take(Failures.of(name, message));
        withDatabase(new Answer<>(opened -> transact(opened, table, "readonly", work, done, refusal), failed::take));
    }

    private void write(String table, Work work, Answer<Void> answer) {
        withDatabase(new Answer<>(
                opened -> transact(opened, table, "readwrite", work, result -> finish(table, answer), refusal(answer)),
                answer.failed()));
    }

    private void finish(String table, Answer<Void> answer) {
        if (table.equals(Migrations.STORIES)) {
            tabs.postMessage(JSString.valueOf("changed"));
        }
        answer.done().accept(null);
    }

    private void withDatabase(Answer<IDBDatabase> answer) {
        if (database != null) {
            answer.done().accept(database);
            return;
        }
        waiting.add(answer);
        if (waiting.size() == 1) {
            open(
                    NAME,
                    migrations.version(),
                    (version, opened) -> migrations.upgrade(version, opened::createObjectStore),
                    this::opened,
                    () -> database = null,
                    this::refused);
        }
    }

    private void opened(IDBDatabase opened) {
        database = opened;
        for (Answer<IDBDatabase> answer : takeWaiting()) {
            answer.done().accept(opened);
        }
    }

    private void refused(String name, String message) {
        for (Answer<IDBDatabase> answer : takeWaiting()) {
            answer.failed().accept(Failures.of(name, message));
        }
    }

    private List<Answer<IDBDatabase>> takeWaiting() {
        List<Answer<IDBDatabase>> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    private static Refusal refusal(Answer<?> answer) {
        return (name, message) -> answer.failed().accept(Failures.of(name, message));
    }

    private static List<String> texts(JSObject result) {
        JSArrayReader<JSString> array = asTexts(result);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.getLength(); i++) {
            texts.add(array.get(i).stringValue());
        }
        return texts;
    }

    private static String textOrNull(JSObject result) {
        JSArrayReader<JSString> found = asTexts(result);
        return found.getLength() == 0 ? null : found.get(0).stringValue();
    }

    /** Takes why something could not be read. */
    private interface FailureTaker {
        void take(ShelfFailure failure);
    }

    /** What is done within a transaction; the result of the last request is its result. */
    @JSFunctor
    private interface Work extends JSObject {
        IDBRequest on(IDBObjectStore store);
    }

    @JSFunctor
    private interface Taker extends JSObject {
        void take(JSObject result);
    }

    @JSFunctor
    private interface DatabaseTaker extends JSObject {
        void take(IDBDatabase opened);
    }

    @JSFunctor
    private interface Upgrade extends JSObject {
        void from(int version, IDBDatabase opened);
    }

    @JSFunctor
    private interface Refusal extends JSObject {
        void take(String name, String message);
    }

    @JSFunctor
    private interface Notice extends JSObject {
        void give();
    }

    private interface Tabs extends JSObject {
        void postMessage(JSObject message);
    }

    @JSBody(
            params = {"name", "version", "upgrade", "opened", "lost", "refused"},
            script =
                    """
            var request;
            try {
              request = indexedDB.open(name, version);
            } catch (e) {
              refused(e.name, String(e));
              return;
            }
            request.onupgradeneeded = function(event) {
              upgrade(event.oldVersion, request.result);
            };
            request.onblocked = function() {
              refused('Blocked', 'another tab holds an older version of the database');
            };
            request.onerror = function(event) {
              event.preventDefault();
              refused(request.error.name, String(request.error));
            };
            request.onsuccess = function() {
              var database = request.result;
              database.onversionchange = function() {
                database.close();
                lost();
              };
              database.onclose = lost;
              opened(database);
            };
            """)
    private static native void open(
            String name, int version, Upgrade upgrade, DatabaseTaker opened, Notice lost, Refusal refused);

    @JSBody(
            params = {"database", "table", "mode", "work", "done", "refused"},
            script =
                    """
            var transaction;
            var request;
            var cause = null;
            try {
              transaction = database.transaction(table, mode);
              request = work(transaction.objectStore(table));
            } catch (e) {
              refused(e.name, String(e));
              return;
            }
            transaction.onabort = function() {
              var error = transaction.error || cause;
              refused(error ? error.name : 'AbortError', String(error));
            };
            transaction.onerror = function(event) {
              event.preventDefault();
              cause = event.target.error; // an abort that is asked for has none
              transaction.abort();
            };
            transaction.oncomplete = function() {
              done(request.result);
            };
            """)
    private static native void transact(
            IDBDatabase database, String table, String mode, Work work, Taker done, Refusal refused);

    @JSBody(params = "store", script = "return store.getAll();")
    private static native IDBRequest getAll(IDBObjectStore store);

    /** The texts of a result: an array, one value or none; what is no text was not written by us. */
    @JSBody(
            params = "result",
            script = "return [].concat(result).filter(function(text) { return typeof text === 'string'; });")
    private static native JSArrayReader<JSString> asTexts(JSObject result);

    @JSBody(
            params = "name",
            script =
                    """
            return typeof BroadcastChannel === 'function'
              ? new BroadcastChannel(name) : { postMessage: function() {} };
            """)
    private static native Tabs openTabs(String name);

    @JSBody(
            params = {"tabs", "notice"},
            script = "tabs.onmessage = function() { notice(); };")
    private static native void onMessage(Tabs tabs, Notice notice);
}

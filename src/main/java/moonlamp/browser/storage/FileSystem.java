package moonlamp.browser.storage;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * What models need of the origin private file system. Everything that can fail comes as a rejected promise.
 *
 * <p>Chromium (seen in 156) never settles the promise of createSyncAccessHandle when the file's entry has become garbage by
 * then, so a function that runs afterwards holds the entry. WebKit's source of 2021 rejects what is asked of a directory that
 * has become garbage; where that would pass for a missing file, the directory is held, too.
 */
final class FileSystem {
    private FileSystem() {}

    /** A directory. */
    interface Directory extends JSObject {}

    /** A file that is open for reading: its handle, or, when that is locked by another tab, the file as it is now. */
    interface Opened extends JSObject {
        @JSProperty
        AccessHandle getHandle();

        @JSProperty
        Blob getFile();
    }

    /** A FileSystemSyncAccessHandle. */
    interface AccessHandle extends JSObject {
        int getSize();

        void close();
    }

    /** A directory in one at the root. */
    @JSBody(
            params = {"parent", "name", "create"},
            script =
                    """
            return Promise.resolve().then(function() {
              return navigator.storage.getDirectory();
            }).then(function(root) {
              return root.getDirectoryHandle(parent, { create: create });
            }).then(function(directory) {
              return directory.getDirectoryHandle(name, { create: create });
            });
            """)
    static native JSPromise<Directory> directory(String parent, String name, boolean create);

    /** Names of the directories in one at the root, a line each; nothing if it is not there. */
    @JSBody(
            params = "parent",
            script =
                    """
            return Promise.resolve().then(function() {
              return navigator.storage.getDirectory();
            }).then(function(root) {
              return root.getDirectoryHandle(parent);
            }).then(function(directory) {
              var names = directory.keys();
              var text = '';
              function more(result) {
                if (result.done) {
                  return text;
                }
                text += result.value + '\\n';
                return names.next().then(more);
              }
              return names.next().then(more);
            }).catch(function(reason) {
              if (reason.name !== 'NotFoundError') {
                throw reason;
              }
              return '';
            });
            """)
    static native JSPromise<JSString> directories(String parent);

    /** Text of a small file in a directory in one at the root, or null if it is not there. */
    @JSBody(
            params = {"parent", "directory", "name"},
            script =
                    """
            return Promise.resolve().then(function() {
              return navigator.storage.getDirectory();
            }).then(function(root) {
              return root.getDirectoryHandle(parent);
            }).then(function(above) {
              return above.getDirectoryHandle(directory);
            }).then(function(folder) {
              return folder.getFileHandle(name);
            }).then(function(handle) {
              return handle.getFile();
            }).then(function(file) {
              return file.text();
            }).catch(function(reason) {
              if (reason.name !== 'NotFoundError') {
                throw reason;
              }
              return null;
            });
            """)
    static native JSPromise<JSString> text(String parent, String directory, String name);

    /** Opens a file; neither handle nor file if it is not there. Never rejected. */
    @JSBody(
            params = {"directory", "name"},
            script =
                    """
            return directory.getFileHandle(name).then(function(entry) {
              return entry.createSyncAccessHandle({ mode: 'read-only' }).then(function(handle) {
                return { handle: handle, file: null };
              }, function() {
                return entry.getFile().then(function(file) { return { handle: null, file: file }; });
              });
            }).catch(function() { return { handle: null, file: null }; }).finally(function() { return directory; });
            """)
    static native JSPromise<Opened> openToRead(Directory directory, String name);

    /** Lengths of the files 0 .. count-1, with spaces between; -1 for one that is not there. Never rejected. */
    @JSBody(
            params = {"directory", "count"},
            script =
                    """
            var lengths = [];
            for (var i = 0; i < count; i++) {
              lengths.push(directory.getFileHandle(String(i)).then(function(entry) {
                return entry.getFile();
              }).then(function(file) {
                return file.size;
              }).catch(function() { return -1; }));
            }
            return Promise.all(lengths).then(function(all) { return all.join(' '); }).finally(function() { return directory; });
            """)
    static native JSPromise<JSString> lengths(Directory directory, int count);

    /** Reads into the beginning of an array; returns how many bytes. Throws what the browser throws. */
    @JSBody(
            params = {"handle", "from", "target", "length"},
            script = "return handle.read(target.subarray(0, length), { at: from });")
    static native int read(AccessHandle handle, int from, Uint8Array target, int length);

    /**
     * Writes a file anew, or behind its end, through to the disk; gives the number of bytes. A file that was to be written
     * anew is removed when that fails.
     */
    @JSBody(
            params = {"directory", "name", "bytes", "append"},
            script =
                    """
            return directory.getFileHandle(name, { create: true }).then(function(entry) {
              return entry.createSyncAccessHandle().finally(function() { return entry; });
            }).then(function(handle) {
              try {
                if (!append) {
                  handle.truncate(0);
                }
                var written = handle.write(bytes, { at: handle.getSize() });
                handle.flush();
                // where the disk is full, Chromium gives its error's number, as an unsigned one
                return written > bytes.length ? 0 : written;
              } finally {
                handle.close();
              }
            }).catch(function(reason) {
              if (append) {
                throw reason;
              }
              return directory.removeEntry(name).catch(function() {}).then(function() { throw reason; });
            });
            """)
    static native JSPromise<JSNumber> write(Directory directory, String name, Uint8Array bytes, boolean append);

    /** Removes a file; it need not be there. */
    @JSBody(
            params = {"directory", "name"},
            script =
                    """
            return directory.removeEntry(name).catch(function(reason) {
              if (reason.name !== 'NotFoundError') {
                throw reason;
              }
            });
            """)
    static native JSPromise<JSObject> removeFile(Directory directory, String name);

    /** Removes a directory with all that is in it; it need not be there. */
    @JSBody(
            params = {"parent", "name"},
            script =
                    """
            return Promise.resolve().then(function() {
              return navigator.storage.getDirectory();
            }).then(function(root) {
              return root.getDirectoryHandle(parent, { create: false });
            }).then(function(directory) {
              return directory.removeEntry(name, { recursive: true });
            }).catch(function(reason) {
              if (reason.name !== 'NotFoundError') {
                throw reason;
              }
            });
            """)
    static native JSPromise<JSObject> removeDirectory(String parent, String name);
}

package moonlamp.browser.storage;

import static moonlamp.browser.storage.StoragePromises.await;

import java.util.ArrayList;
import java.util.List;
import moonlamp.browser.storage.FileSystem.AccessHandle;
import moonlamp.browser.storage.FileSystem.Directory;
import moonlamp.browser.storage.FileSystem.Opened;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Uint8Array;

/** One model in the origin private file system: a file for each piece, named by its index, and one for the manifest. */
final class OpfsFolder implements PieceFolder<Uint8Array> {
    /** The directory that has one for each model. */
    static final String PARENT = "models";

    private static final String MANIFEST = "manifest";
    private static final String JOURNAL = "journal";

    private final String sha256;

    OpfsFolder(String sha256) {
        this.sha256 = sha256;
    }

    @Override
    public String readManifest() {
        return read(MANIFEST);
    }

    @Override
    public String readJournal() {
        return read(JOURNAL);
    }

    /** Opens them all at once; every one is waited for, so that none stays open when another is missing. */
    @Override
    public List<Piece<Uint8Array>> openPieces(int count) {
        Directory folder = folder(false);
        List<JSPromise<Opened>> opening = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opening.add(FileSystem.openToRead(folder, String.valueOf(i)));
        }
        AccessHandleReader reader = new AccessHandleReader();
        List<Piece<Uint8Array>> pieces = new ArrayList<>();
        for (JSPromise<Opened> promise : opening) {
            Opened opened = await(promise);
            AccessHandle handle = opened.getHandle();
            Blob file = opened.getFile();
            if (handle != null) {
                pieces.add(new AccessHandlePiece(handle, reader));
            } else if (file != null) {
                pieces.add(new BlobPiece(file));
            }
        }
        if (pieces.size() < count) {
            pieces.forEach(Piece::close);
            throw new StorageException(count - pieces.size() + " pieces of " + count + " are missing");
        }
        return pieces;
    }

    @Override
    public Piece<Uint8Array> openPiece(int index) {
        Opened opened = await(FileSystem.openToRead(folder(false), String.valueOf(index)));
        if (opened.getHandle() != null) {
            return new AccessHandlePiece(opened.getHandle(), new AccessHandleReader());
        }
        if (opened.getFile() == null) {
            throw new StorageException("piece " + index + " is missing");
        }
        return new BlobPiece(opened.getFile());
    }

    @Override
    public List<Integer> lengths(int count) {
        List<Integer> lengths = new ArrayList<>();
        for (String length :
                Lines.words(await(FileSystem.lengths(folder(false), count)).stringValue())) {
            lengths.add(Integer.parseInt(length));
        }
        return lengths;
    }

    /** That files can be written is found out at once: some browsers have this file system for reading only. */
    @Override
    public void clear() {
        remove();
        try {
            write(MANIFEST, new Uint8Array(0));
        } catch (StorageException e) {
            remove();
            throw e;
        }
        removeManifest();
    }

    @Override
    public String writePiece(int index, Uint8Array bytes, int length) {
        JSPromise<JSString> digest = PieceDigest.of(bytes, length);
        write(String.valueOf(index), TypedArrays.beginning(bytes, length));
        return await(digest).stringValue();
    }

    @Override
    public void removePiece(int index) {
        removeFile(String.valueOf(index));
    }

    @Override
    public void writeManifest(String text) {
        write(MANIFEST, TypedArrays.utf8(text));
    }

    @Override
    public void removeManifest() {
        removeFile(MANIFEST);
    }

    @Override
    public void writeJournal(String text) {
        write(JOURNAL, TypedArrays.utf8(text));
    }

    @Override
    public void appendJournal(String lines) {
        write(JOURNAL, TypedArrays.utf8(lines), true);
    }

    @Override
    public void remove() {
        await(FileSystem.removeDirectory(PARENT, sha256));
    }

    private Directory folder(boolean create) {
        return await(FileSystem.directory(PARENT, sha256, create));
    }

    /** Null means that the file is not there, and nothing else: whoever reads that may clear the folder. */
    private String read(String name) {
        JSString text = await(FileSystem.text(PARENT, sha256, name));
        return text == null ? null : text.stringValue();
    }

    private void removeFile(String name) {
        await(FileSystem.removeFile(folder(false), name));
    }

    private void write(String name, Uint8Array bytes) {
        write(name, bytes, false);
    }

    /** Writes through to the disk: the manifest must not overtake the pieces. What fits only in part does not fit. */
    private void write(String name, Uint8Array bytes, boolean append) {
        int written = await(FileSystem.write(folder(true), name, bytes, append)).intValue();
        if (written != bytes.getLength()) {
            if (!append) {
                removeFile(name);
            }
            throw new StorageException(written + " of " + bytes.getLength() + " bytes were written", true);
        }
    }
}

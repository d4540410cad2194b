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
    private static final String PARENT = "models";
    private static final String MANIFEST = "manifest";

    private final String sha256;

    OpfsFolder(String sha256) {
        this.sha256 = sha256;
    }

    @Override
    public String readManifest() {
        JSString text = await(FileSystem.text(folder(false), MANIFEST));
        return text == null ? null : text.stringValue();
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

    /** That files can be written is found out at once: some browsers have this file system for reading only. */
    @Override
    public void clear() {
        remove();
        write(MANIFEST, new Uint8Array(0));
        await(FileSystem.removeFile(folder(false), MANIFEST));
    }

    @Override
    public String writePiece(int index, Uint8Array bytes, int length) {
        JSPromise<JSString> digest = PieceDigest.of(bytes, length);
        write(String.valueOf(index), TypedArrays.beginning(bytes, length));
        return await(digest).stringValue();
    }

    @Override
    public void writeManifest(String text) {
        write(MANIFEST, TypedArrays.utf8(text));
    }

    @Override
    public void remove() {
        await(FileSystem.removeDirectory(PARENT, sha256));
    }

    private Directory folder(boolean create) {
        return await(FileSystem.directory(PARENT, sha256, create));
    }

    /** Writes a whole file, through to the disk: the manifest must not overtake the pieces. */
    private void write(String name, Uint8Array bytes) {
        int written = await(FileSystem.write(folder(true), name, bytes)).intValue();
        if (written != bytes.getLength()) {
            throw new StorageException(written + " of " + bytes.getLength() + " bytes were written");
        }
    }
}

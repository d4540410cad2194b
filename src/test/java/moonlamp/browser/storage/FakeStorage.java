package moonlamp.browser.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Storage in Java arrays, with room for so many bytes, that remembers what was done in which order. */
final class FakeStorage implements StorageBackend<byte[]>, ByteArrays<byte[]>, StoreLocks {
    final Map<String, byte[]> files = new TreeMap<>();
    final Map<String, String> manifests = new HashMap<>();
    final List<String> done = new ArrayList<>();
    final Set<String> locks = new HashSet<>();
    int openPieces;
    long room = Long.MAX_VALUE;
    boolean missing;

    @Override
    public PieceFolder<byte[]> folder(String sha256) {
        if (missing) {
            throw new StorageException("no such storage");
        }
        return new Folder(sha256);
    }

    @Override
    public byte[] allocate(int length) {
        return new byte[length];
    }

    @Override
    public void copy(byte[] source, int from, byte[] target, int at, int length) {
        System.arraycopy(source, from, target, at, length);
    }

    @Override
    public Lock tryLock(String name) {
        return locks.add(name) ? () -> locks.remove(name) : null;
    }

    /** Name of a piece's file. */
    static String piece(String sha256, int index) {
        return sha256 + "/" + index;
    }

    private final class Folder implements PieceFolder<byte[]> {
        private final String sha256;

        Folder(String sha256) {
            this.sha256 = sha256;
        }

        @Override
        public String readManifest() {
            return manifests.get(sha256);
        }

        @Override
        public List<Piece<byte[]>> openPieces(int count) {
            List<Piece<byte[]>> pieces = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (!files.containsKey(piece(sha256, i))) {
                    throw new StorageException("piece " + i + " is missing");
                }
            }
            for (int i = 0; i < count; i++) {
                pieces.add(new OpenPiece(piece(sha256, i)));
            }
            return pieces;
        }

        @Override
        public void clear() {
            remove();
            if (room == 0) {
                throw new StorageException("read only");
            }
        }

        @Override
        public String writePiece(int index, byte[] bytes, int length) {
            if (files.values().stream().mapToLong(file -> file.length).sum() + length > room) {
                throw new StorageException("QuotaExceededError");
            }
            files.put(piece(sha256, index), Arrays.copyOf(bytes, length));
            done.add("piece " + index);
            return ModelStoreTest.sha256(Arrays.copyOf(bytes, length));
        }

        @Override
        public void writeManifest(String text) {
            manifests.put(sha256, text);
            done.add("manifest");
        }

        @Override
        public void remove() {
            manifests.remove(sha256);
            files.keySet().removeIf(name -> name.startsWith(sha256));
            done.add("remove");
        }
    }

    private final class OpenPiece implements PieceFolder.Piece<byte[]> {
        private final String name;
        private boolean open = true;

        OpenPiece(String name) {
            this.name = name;
            openPieces++;
        }

        @Override
        public int length() {
            return files.get(name).length;
        }

        @Override
        public void read(int from, byte[] target, int length) {
            if (!open || !files.containsKey(name)) {
                throw new StorageException(name + " is gone");
            }
            System.arraycopy(files.get(name), from, target, 0, length);
        }

        @Override
        public void close() {
            if (!open) {
                throw new IllegalStateException(name + " is closed twice");
            }
            open = false;
            openPieces--;
        }
    }
}

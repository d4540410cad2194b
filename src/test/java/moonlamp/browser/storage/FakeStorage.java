package moonlamp.browser.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moonlamp.protocol.ModelStorage;

/** Storage in Java arrays, with room for so many bytes, that remembers what was done in which order. */
public final class FakeStorage implements StorageBackend<byte[]>, ByteArrays<byte[]>, StoreLocks {
    /** Something that happens before a file is changed; it may throw. */
    @FunctionalInterface
    public interface Interruption {
        /** @return how many bytes are written before the browser dies, -1 if it does not */
        int before(String file, int length);
    }

    /** The browser is dead: nothing after this happens. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** All files, as in "SHA256/0". */
    public final Map<String, byte[]> files = new TreeMap<>();

    /** How often removing a model is refused, because somebody has a piece open. */
    public int open;

    /** How often reading a piece or a journal fails. */
    public int failingReads;

    public final List<String> done = new ArrayList<>();
    public final Set<String> locks = new LinkedHashSet<>();
    public int openPieces;
    public long room = Long.MAX_VALUE;
    public boolean missing;
    /** Whether nothing can be written, however much room there is. */
    public boolean readOnly;

    public ModelStorage kind = ModelStorage.FILES;
    public Interruption interruption = (file, length) -> -1;
    /** Every lock that was ever taken at once, in order. */
    public final List<String> tried = new ArrayList<>();

    /** What happens just before a lock is taken at once. */
    public Runnable beforeLock = () -> {};
    /** What a claim does while it waits. */
    public Runnable whileWaiting = () -> {};

    /** A store over this storage alone. */
    public ModelStore<byte[]> store(int pieceBytes) {
        return store(pieceBytes, this);
    }

    /** A store over this storage and others. */
    public ModelStore<byte[]> store(int pieceBytes, FakeStorage... backends) {
        return new ModelStore<>(List.of(backends), this, this, pieceBytes);
    }

    /** The manifest of a model, or null. */
    public String manifest(String sha256) {
        byte[] text = files.get(sha256 + "/manifest");
        return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public ModelStorage kind() {
        return kind;
    }

    @Override
    public List<String> folders() {
        requireThere();
        Set<String> names = new TreeSet<>();
        files.keySet().forEach(name -> names.add(name.substring(0, name.indexOf('/'))));
        return List.copyOf(names);
    }

    @Override
    public PieceFolder<byte[]> folder(String sha256) {
        requireThere();
        return new Folder(sha256);
    }

    private void requireThere() {
        if (missing) {
            throw new StorageException("no such storage");
        }
    }

    @Override
    public byte[] allocate(int length) {
        return new byte[length];
    }

    @Override
    public int get(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    @Override
    public String sha256(byte[] bytes, int length) {
        return digest(Arrays.copyOf(bytes, length));
    }

    /** SHA-256 in lower case hex. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Lock tryLock(String name) {
        tried.add(name);
        beforeLock.run();
        return locks.add(name) ? new OneLock(name) : null;
    }

    @Override
    public Claim claim(String name) {
        return new Claim() {
            private boolean givenUp;

            @Override
            public Lock await() {
                whileWaiting.run();
                return givenUp ? null : tryLock(name);
            }

            @Override
            public void giveUp() {
                givenUp = true;
            }
        };
    }

    @Override
    public boolean isHeld(String name) {
        return locks.contains(name);
    }

    /** Name of a piece's file. */
    public static String piece(String sha256, int index) {
        return sha256 + "/" + index;
    }

    private void requireReadable(String name) {
        if (failingReads > 0) {
            failingReads--;
            throw new StorageException(name + " cannot be read");
        }
    }

    private void write(String name, byte[] bytes) {
        int written = interruption.before(name, bytes.length);
        if (written >= 0) {
            files.put(name, Arrays.copyOf(bytes, Math.min(written, bytes.length)));
            throw new Killed();
        }
        if (readOnly) {
            throw new StorageException("NoModificationAllowedError");
        }
        byte[] before = files.getOrDefault(name, new byte[0]);
        long used = files.values().stream().mapToLong(file -> file.length).sum() - before.length;
        if (used + bytes.length > room) {
            files.remove(name);
            throw new StorageException("QuotaExceededError");
        }
        files.put(name, bytes);
    }

    private void remove(String name) {
        if (interruption.before(name, 0) >= 0) {
            throw new Killed();
        }
        files.remove(name);
    }

    private final class OneLock implements Lock {
        private final String name;
        private boolean held = true;

        OneLock(String name) {
            this.name = name;
        }

        @Override
        public void release() {
            if (held) {
                locks.remove(name);
                held = false;
            }
        }
    }

    private final class Folder implements PieceFolder<byte[]> {
        private final String sha256;

        Folder(String sha256) {
            this.sha256 = sha256;
        }

        @Override
        public String readManifest() {
            return manifest(sha256);
        }

        @Override
        public String readJournal() {
            requireReadable("journal");
            byte[] text = files.get(sha256 + "/journal");
            return text == null ? null : new String(text, StandardCharsets.UTF_8);
        }

        @Override
        public List<Piece<byte[]>> openPieces(int count) {
            List<Piece<byte[]>> pieces = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                requireFile(i);
            }
            for (int i = 0; i < count; i++) {
                pieces.add(openPiece(i));
            }
            return pieces;
        }

        @Override
        public Piece<byte[]> openPiece(int index) {
            requireFile(index);
            return new OpenPiece(piece(sha256, index));
        }

        private void requireFile(int index) {
            if (!files.containsKey(piece(sha256, index))) {
                throw new StorageException("piece " + index + " is missing");
            }
        }

        @Override
        public List<Integer> lengths(int count) {
            List<Integer> lengths = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] file = files.get(piece(sha256, i));
                lengths.add(file == null ? -1 : file.length);
            }
            return lengths;
        }

        @Override
        public void clear() {
            remove();
        }

        @Override
        public String writePiece(int index, byte[] bytes, int length) {
            write(piece(sha256, index), Arrays.copyOf(bytes, length));
            done.add("piece " + index);
            return sha256(bytes, length);
        }

        @Override
        public void removePiece(int index) {
            FakeStorage.this.remove(piece(sha256, index));
        }

        @Override
        public void writeManifest(String text) {
            write(sha256 + "/manifest", text.getBytes(StandardCharsets.UTF_8));
            done.add("manifest");
        }

        @Override
        public void removeManifest() {
            FakeStorage.this.remove(sha256 + "/manifest");
        }

        @Override
        public void writeJournal(String text) {
            write(sha256 + "/journal", text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void appendJournal(String lines) {
            byte[] before = files.get(sha256 + "/journal");
            byte[] added = lines.getBytes(StandardCharsets.UTF_8);
            int written = interruption.before(sha256 + "/journal", added.length);
            int length = written < 0 ? added.length : Math.min(written, added.length);
            byte[] after = Arrays.copyOf(before, before.length + length);
            System.arraycopy(added, 0, after, before.length, length);
            files.put(sha256 + "/journal", after);
            if (written >= 0) {
                throw new Killed();
            }
        }

        @Override
        public void remove() {
            if (open > 0) {
                open--;
                throw new StorageException("somebody has a piece open");
            }
            for (String name : List.copyOf(files.keySet())) {
                if (name.startsWith(sha256)) {
                    FakeStorage.this.remove(name);
                }
            }
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
            requireReadable(name);
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

package moonlamp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a hub delivers: bytes in memory, or a file that is too large for it. */
interface HubFile {
    long length();

    /** Some of its bytes, in an array of their own. */
    byte[] bytes(long from, int count);

    static HubFile of(byte[] content) {
        return of(content.length, (into, from) -> into.put(content, (int) from, into.remaining()));
    }

    /** A file on the disk; it stays open until the program ends. */
    static HubFile of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return of(channel.size(), (into, from) -> {
            while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {}
        });
    }

    private static HubFile of(long length, Source source) {
        return new HubFile() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public byte[] bytes(long from, int count) {
                ByteBuffer bytes = ByteBuffer.allocate(count);
                try {
                    source.read(bytes, from);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return bytes.array();
            }
        };
    }

    /** Fills a buffer. */
    interface Source {
        void read(ByteBuffer into, long from) throws IOException;
    }

    /** SHA-256 in hex. */
    default String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int step = 1 << 20;
            for (long at = 0; at < length(); at += step) {
                digest.update(bytes(at, (int) Math.min(step, length() - at)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package moonlamp.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * The bytes of an answer, with the faults of its reply.
 *
 * @param hit counts what was sent
 * @param reply what goes wrong
 * @param content the file
 * @param bytesPerSecond how fast, at any moment; {@link Long#MAX_VALUE} for no limit
 */
record HubBody(ModelHub.Hit hit, HubReply reply, HubFile content, LongSupplier bytesPerSecond) {
    static final int CHUNK = 32 << 10;

    /** Sends the bytes from {@code from} to before {@code to}, or as many of them as the reply lets through. */
    void send(long from, long to, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        long end = Math.min(to - from, Math.min(reply.endsAfter, Math.min(reply.breaksAfter, reply.stallsAfter)));
        long since = System.nanoTime();
        for (long done = 0; done < end; ) {
            int count = (int) Math.min(CHUNK, end - done);
            byte[] chunk = content.bytes(from + done, count);
            long flip = reply.flips - from - done;
            if (reply.flips >= 0 && flip >= 0 && flip < count) {
                chunk[(int) flip] ^= 1;
            }
            if (reply.chunked) {
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write(chunk);
            if (reply.chunked) {
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            done += count;
            hit.sent().set(done);
            pace(done, since);
        }
        if (reply.chunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        if (end < to - from && end == reply.breaksAfter) {
            settle();
            reset(socket);
        } else if (end < to - from && end == reply.stallsAfter) {
            socket.getInputStream().read(); // until the browser gives up
        }
    }

    private void pace(long done, long since) {
        long rate = bytesPerSecond.getAsLong();
        long due = since + (long) (1e9 * done / rate);
        long wait = (due - System.nanoTime()) / 1_000_000;
        if (rate != Long.MAX_VALUE && wait > 0) {
            sleep(wait);
        }
    }

    /** A reset takes along what the browser has not read yet: that takes a moment. */
    private static void settle() {
        sleep(300);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // it is gone, which was the aim
        }
    }
}

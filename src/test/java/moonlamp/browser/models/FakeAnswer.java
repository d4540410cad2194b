package moonlamp.browser.models;

import java.util.Arrays;
import moonlamp.browser.models.FakeNetwork.Call;

/** An answer with faults. */
final class FakeAnswer implements Answer<byte[]> {
    private FakeNetwork network;
    private int status = 200;
    private String type = "application/octet-stream";
    private byte[] body = {};
    private long length;
    private long start = -1;
    private double retryAfter;
    private int breaksAt = Integer.MAX_VALUE;
    private String unreachable;
    private int chunk = 700;
    private int position;
    private boolean closed;
    private Runnable at = () -> {};
    private int atPosition = -1;

    /** What a faultless server answers. */
    static FakeAnswer right(byte[] file, Call call) {
        FakeAnswer answer = new FakeAnswer();
        int to = call.to() < 0 ? file.length : (int) call.to();
        answer.body = Arrays.copyOfRange(file, (int) call.from(), to);
        answer.length = answer.body.length;
        boolean part = call.from() > 0 || call.to() >= 0;
        answer.status = part ? 206 : 200;
        answer.start = part ? call.from() : -1;
        return answer;
    }

    /** The whole file, whatever was asked for. */
    static FakeAnswer whole(byte[] file) {
        return right(file, new Call(0, "", 0, -1));
    }

    static FakeAnswer status(int status) {
        FakeAnswer answer = new FakeAnswer();
        answer.status = status;
        return answer;
    }

    static FakeAnswer unreachable(String reason) {
        FakeAnswer answer = new FakeAnswer();
        answer.unreachable = reason;
        return answer;
    }

    static FakeAnswer page() {
        FakeAnswer answer = new FakeAnswer();
        answer.type = "text/html; charset=utf-8";
        answer.body = "<!doctype html>".getBytes();
        answer.length = answer.body.length;
        return answer;
    }

    /** Breaks off behind so many bytes. */
    FakeAnswer breaking(int after) {
        breaksAt = after;
        return this;
    }

    /** Ends behind so many bytes as if that were all. */
    FakeAnswer ending(int after) {
        body = Arrays.copyOf(body, Math.min(after, body.length));
        length = -1;
        return this;
    }

    FakeAnswer flipping(int index) {
        if (index >= 0 && index < body.length) {
            body[index] ^= 1;
        }
        return this;
    }

    FakeAnswer length(long said) {
        length = said;
        return this;
    }

    FakeAnswer start(long said) {
        start = said;
        return this;
    }

    FakeAnswer type(String said) {
        type = said;
        return this;
    }

    FakeAnswer retryAfter(double millis) {
        retryAfter = millis;
        return this;
    }

    /** In portions of at most so many bytes. */
    FakeAnswer chunks(int bytes) {
        chunk = bytes;
        return this;
    }

    /** Something happens when so many bytes have been delivered. */
    FakeAnswer when(int bytes, Runnable what) {
        atPosition = bytes;
        at = what;
        return this;
    }

    FakeAnswer in(FakeNetwork world) {
        network = world;
        return this;
    }

    @Override
    public void arrive() {
        network.timing.now += 20;
        if (unreachable != null) {
            throw new NetworkException(unreachable);
        }
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public long rangeStart() {
        return start;
    }

    @Override
    public double retryAfterMillis() {
        return retryAfter;
    }

    @Override
    public int read(byte[] target, int to, int most) {
        if (atPosition >= 0 && position >= atPosition) {
            atPosition = -1;
            at.run();
        }
        if (closed || position >= breaksAt) {
            throw new NetworkException(closed ? "aborted" : "the connection broke off");
        }
        int count = Math.min(Math.min(most, chunk), Math.min(body.length, breaksAt) - position);
        System.arraycopy(body, position, target, to, count);
        position += count;
        network.delivered += count;
        network.timing.now += count * network.millisPerKilobyte / 1024;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}

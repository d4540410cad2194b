package moonlamp.browser.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Servers that answer as a test says. */
final class FakeNetwork implements Network<byte[]> {
    /** A request. */
    record Call(int index, String url, long from, long to) {}

    /** All requests so far. */
    final List<Call> calls = new ArrayList<>();

    final FakeTiming timing;
    boolean online = true;
    /** Bytes of bodies that were delivered. */
    long delivered;
    /** Milliseconds that a kilobyte takes. */
    double millisPerKilobyte = 1;

    private Function<Call, FakeAnswer> server;

    FakeNetwork(FakeTiming timing, Function<Call, FakeAnswer> server) {
        this.timing = timing;
        this.server = server;
    }

    void answerWith(Function<Call, FakeAnswer> other) {
        server = other;
    }

    @Override
    public Answer<byte[]> ask(String url, long from, long to) {
        Call call = new Call(calls.size(), url, from, to);
        calls.add(call);
        return server.apply(call).in(this);
    }

    @Override
    public boolean online() {
        return online;
    }
}

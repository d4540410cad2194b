package moonlamp.browser.models;

import java.util.ArrayList;
import java.util.List;

/** A clock that goes on only when somebody sleeps or bytes arrive. */
final class FakeTiming implements Timing {
    final List<Double> sleeps = new ArrayList<>();
    double now;
    Runnable whileSleeping = () -> {};

    @Override
    public double millis() {
        return now;
    }

    @Override
    public long date() {
        return 1_790_000_000_000L;
    }

    @Override
    public void sleep(double millis) {
        sleeps.add(millis);
        now += millis;
        whileSleeping.run();
    }

    @Override
    public void wake() {
        // nobody sleeps in earnest
    }
}

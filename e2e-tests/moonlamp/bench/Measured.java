package moonlamp.bench;

/** What one round says of an engine on a number of threads. */
record Measured(Speed speed, LoadTimes load) {

    /** The better of each figure. */
    Measured best(Measured other) {
        return new Measured(speed.best(other.speed), load.best(other.load));
    }
}

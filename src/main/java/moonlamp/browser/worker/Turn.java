package moonlamp.browser.worker;

/** A piece of work for one turn of the event loop; it does not wait for anything. */
@FunctionalInterface
interface Turn {
    void run();
}

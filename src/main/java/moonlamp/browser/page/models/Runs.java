package moonlamp.browser.page.models;

/** Numbers of the questions that have been asked: only the latest of a kind is listened to. */
final class Runs {
    int list;
    int space;
    int open;
    private int last;

    int next() {
        return ++last;
    }
}

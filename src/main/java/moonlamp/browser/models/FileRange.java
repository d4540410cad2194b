package moonlamp.browser.models;

import moonlamp.browser.storage.PartialModel;

/**
 * A part of a file.
 *
 * @param from its first byte
 * @param to the one behind its last
 */
record FileRange(long from, long to) {
    /**
     * The first run of pieces that are missing.
     *
     * @param held how many bytes of the first of them are in memory already
     */
    static FileRange missing(PartialModel<?> model, int held) {
        int first = model.nextMissing(0);
        int end = first;
        while (end < model.layout().count() && !model.has(end)) {
            end++;
        }
        return new FileRange(model.layout().start(first) + held, model.layout().start(end));
    }

    long length() {
        return to - from;
    }
}

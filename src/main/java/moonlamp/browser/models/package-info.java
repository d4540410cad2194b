/**
 * Fetches, takes in, checks and removes models: what the models worker does, without a browser.
 *
 * <p>A {@link moonlamp.browser.models.ModelLibrary} turns requests into jobs. A download is a loop: the first missing run of
 * pieces is asked for ({@link moonlamp.browser.models.Transfer}), the answer judged
 * ({@link moonlamp.browser.models.AnswerCheck}), each piece hashed and stored before it counts
 * ({@link moonlamp.browser.models.PieceIntake}); trouble decides which mirror is asked next, and when
 * ({@link moonlamp.browser.models.Mirrors}). When all pieces are there the file's own hash has the last word.
 *
 * <p>Methods that wait suspend the calling (green) thread. {@code B} stands for the browser's byte arrays; network, clock,
 * tabs and hashing are behind interfaces, so that every fault can be played on the JVM.
 */
package moonlamp.browser.models;

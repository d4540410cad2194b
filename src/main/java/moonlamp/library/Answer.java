package moonlamp.library;

import java.util.function.Consumer;

/**
 * Where the result of something that takes a while goes: exactly one of the two, once.
 *
 * @param done takes the result
 * @param failed takes the reason why there is none
 */
public record Answer<T>(Consumer<T> done, Consumer<ShelfFailure> failed) {
    /** An answer that is not awaited. */
    public static <T> Answer<T> none() {
        return new Answer<>(value -> {}, failure -> {});
    }
}

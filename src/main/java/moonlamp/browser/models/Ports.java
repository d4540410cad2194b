package moonlamp.browser.models;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import moonlamp.browser.storage.ByteArrays;
import moonlamp.browser.storage.StoreLocks;

/**
 * All that jobs need of the world, the store excepted.
 *
 * @param <B> byte arrays
 * @param hashes makes a new hash for each file
 * @param random numbers from 0 to 1, for waits of different lengths
 */
public record Ports<B>(
        Network<B> network,
        Timing timing,
        Supplier<FileHash<B>> hashes,
        ByteArrays<B> arrays,
        StoreLocks locks,
        Tabs tabs,
        Space space,
        Inspector<B> inspector,
        DoubleSupplier random) {}

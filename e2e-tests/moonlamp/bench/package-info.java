/**
 * The benchmark behind {@code mvn -Pbench verify}: our engine, in the browser and through the product's own scripts, and
 * on request other engines on the same file in the same run. Rounds alternate between all of them and the best of the
 * rounds counts, so that what disturbs the machine meets everybody. Times are wall-clock, memory is measured apart.
 *
 * <p>{@link moonlamp.bench.BenchMain} reads the options, {@link moonlamp.bench.Benchmark} goes through the rounds, each
 * {@link moonlamp.bench.Contender} measures one engine, {@link moonlamp.bench.Result} is a row of what comes out.
 */
package moonlamp.bench;

/** A training run from its configuration to the finished model: what {@code moonlamp train} starts in a JVM of its own. */
package moonlamp.training.run;

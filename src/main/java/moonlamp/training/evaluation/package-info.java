/**
 * Judges a storyteller: tells stories of all original choices and of some that people typed, in the way the app does,
 * measures each by rules ({@link moonlamp.training.text}), and holds the sums against gates. The same model,
 * number of stories and seed give the same report, whatever the number of threads. JVM only.
 */
package moonlamp.training.evaluation;

/** Moonlamp: bedtime stories from a Gemma 3 model that runs in plain Java, in the browser and on the JVM. */
package moonlamp;

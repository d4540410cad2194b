/**
 * Tells a story from its first token to its last on the JVM, guarded as in the browser: for the command line and for
 * judging storytellers. Here a model that knows no stories and stories that know no model come together.
 */
package moonlamp.telling;

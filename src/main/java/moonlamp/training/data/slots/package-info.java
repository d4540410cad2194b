/**
 * Finds out what a foreign story would have been asked for: who, where, what happens, which kind, how long; and writes the
 * prompt. A slot that is not clearly in the story is left out: a missing one costs nothing, a wrong one teaches the model
 * not to listen.
 */
package moonlamp.training.data.slots;

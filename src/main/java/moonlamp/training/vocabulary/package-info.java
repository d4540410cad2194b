/**
 * Makes a vocabulary of Gemma's kind from text: byte-pair pieces by frequency, with byte pieces for the rest. Knows
 * pieces, not files.
 */
package moonlamp.training.vocabulary;

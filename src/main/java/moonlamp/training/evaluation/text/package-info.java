/**
 * What a rule can say about an English story: its words, repetitions, articles, doubled words, quotation marks, names,
 * dark words, and whether it tells of what was asked for. Pure functions on text; every rule is documented where it is
 * written, and where a word decides, in a list among the resources.
 */
package moonlamp.training.evaluation.text;

/**
 * What a rule can say about an English story: its words and how many it has, repetitions, articles, doubled words,
 * quotation marks, names, the sound of its theme, and whether it tells of what was asked for. The same rules
 * hold for the stories that a model is trained on and for those that it tells. Pure functions on text; every rule is
 * documented where it is written, and where a word decides, in a list among the resources.
 */
package moonlamp.training.text;

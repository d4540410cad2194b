/**
 * The stories that the bundled model learns from. Plans written out by hand (tales) and a lexicon of heroes, places, traits,
 * themes and twists are text resources of this package; here they are read, checked, and told in tens of thousands of
 * ways, the same for the same seed. How tales are written is said in the resources' README.md.
 */
package moonlamp.training.corpus;

package moonlamp.training.corpus;

import java.util.List;

/**
 * The manner of a theme.
 *
 * @param openings who and where, the first sentences
 * @param moments sentences between two turns
 * @param endings last words
 */
record ThemeStyle(List<Wording> openings, List<Wording> moments, List<Wording> endings) {}

package moonlamp.training.corpus;

import java.util.List;

/**
 * A part of a story in the making.
 *
 * @param beat the beat it tells
 * @param group 0 if it is always told, else the group in which all of it is
 * @param line where its wording stands in the tale; 0 if it comes from the lexicon
 * @param pieces its pieces
 */
record Passage(BeatKind beat, int group, int line, List<Piece> pieces) {}

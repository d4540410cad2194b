package moonlamp.telling;

/**
 * A story that was told.
 *
 * @param text its sentences, its beginning included; a blank line before a paragraph
 * @param ended whether the model ended it, and not a limit or the guard
 * @param refused how many sentences the guard refused
 */
public record Narration(String text, boolean ended, int refused) {}

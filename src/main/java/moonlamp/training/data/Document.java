package moonlamp.training.data;

/**
 * A training text as token ids, exactly as the app gives them to the model and gets them from it: begin, the person's turn
 * with the prompt, the model's turn with the story, end of turn.
 *
 * @param ids at least 2; not copied
 * @param promptLength ids before this index are the prompt
 * @param source of the story
 * @param storyCharacters length of the story's text that the ids cover
 */
public record Document(int[] ids, int promptLength, String source, int storyCharacters) {}

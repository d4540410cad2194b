package moonlamp.story;

/**
 * Everything that decides a story's text, besides the model: the same recipe gives the same words. It travels in the
 * fragment of a link, which browsers do not send to any server.
 *
 * @param request what the story is about
 * @param seed where the chance starts
 * @param sampling how freely words are chosen
 */
public record Recipe(StoryRequest request, long seed, StorySampling sampling) {
    /** @throws IllegalArgumentException if a part is missing */
    public Recipe {
        if (request == null || sampling == null) {
            throw new IllegalArgumentException("A recipe needs a request and sampling settings");
        }
    }

    /** A recipe with the settings as shipped. */
    public static Recipe of(StoryRequest request, long seed) {
        return new Recipe(request, seed, StorySampling.STORY);
    }

    /** The part of a link after '#': "r=" and letters, digits, '-' and '_' only. */
    public String toFragment() {
        return RecipeCodec.PREFIX + RecipeCodec.encode(this);
    }

    /**
     * Reads what {@link #toFragment} wrote, with or without the leading '#'. Every recipe has exactly one fragment; any
     * other text is refused.
     *
     * @throws RecipeFormatException if the fragment is none, is damaged, or comes from a newer version
     */
    public static Recipe fromFragment(String fragment) {
        String text = fragment.startsWith("#") ? fragment.substring(1) : fragment;
        if (!text.startsWith(RecipeCodec.PREFIX)) {
            throw new RecipeFormatException("This link holds no story");
        }
        return RecipeCodec.decode(text.substring(RecipeCodec.PREFIX.length()));
    }
}

package moonlamp.story;

/**
 * Everything that decides a story's text, besides the model: the same recipe gives the same words. It travels in the
 * fragment of a link, which browsers do not send to any server.
 *
 * @param request what the story is about
 * @param seed where the chance starts
 * @param sampling how freely words are chosen
 * @param beginning how it begins
 * @param model what told it, if it has been told; changes nothing in the text
 */
public record Recipe(
        StoryRequest request, long seed, StorySampling sampling, StoryBeginning beginning, ModelFingerprint model) {
    /** @throws IllegalArgumentException if a part is missing */
    public Recipe {
        if (request == null || sampling == null || beginning == null || model == null) {
            throw new IllegalArgumentException("A recipe needs a request, sampling settings, a beginning and a model");
        }
    }

    /** A recipe of a story that begins as it likes, and that nobody has told yet. */
    public Recipe(StoryRequest request, long seed, StorySampling sampling) {
        this(request, seed, sampling, StoryBeginning.FREE, ModelFingerprint.UNKNOWN);
    }

    /** A recipe as the bundled storyteller is asked. */
    public static Recipe of(StoryRequest request, long seed) {
        return new Recipe(request, seed, StorySampling.SMALL_MODEL);
    }

    /** How the story begins, which the model goes on from; empty if it begins as it likes. */
    public String firstWords() {
        return beginning.words(request.language());
    }

    /** The same with other choices and another seed, not told yet. */
    public Recipe with(StoryRequest otherRequest, long otherSeed) {
        return new Recipe(otherRequest, otherSeed, sampling, beginning, ModelFingerprint.UNKNOWN);
    }

    public Recipe withSampling(StorySampling other) {
        return new Recipe(request, seed, other, beginning, model);
    }

    public Recipe withBeginning(StoryBeginning other) {
        return new Recipe(request, seed, sampling, other, model);
    }

    /** The same story, told by this model. */
    public Recipe toldBy(ModelFingerprint teller) {
        return new Recipe(request, seed, sampling, beginning, teller);
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

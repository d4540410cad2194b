package moonlamp.story;

/** What can be made of a story that has been told. Each is a pure function of its recipe and a new seed. */
public enum StoryVariation {
    /** The same wish with other luck. */
    AGAIN,
    /** The same story, word for word. */
    SAME,
    /** A bedtime story; if it was one already, told with likelier words. */
    CALMER,
    /** One length less. */
    SHORTER,
    /** A funny story; if it was one already, a silly one. */
    FUNNIER,
    /** Something else happens. */
    ANOTHER_TWIST,
    /** What the same company met with the next evening. */
    CONTINUE;

    /** A calm story's temperature in parts of the shipped one. */
    private static final float CALM = 0.7f;

    /** Whether there is such a variation of a story: the shortest cannot become shorter, nor the calmest calmer. */
    public boolean suits(Recipe recipe) {
        return switch (this) {
            case CALMER ->
                recipe.request().theme() != StoryTheme.BEDTIME
                        || recipe.sampling().isAsShipped();
            case SHORTER -> recipe.request().length() != StoryLength.SHORT;
            default -> true;
        };
    }

    /**
     * The recipe of the variation. Its prompt is another one, except for {@link #AGAIN}, {@link #SAME}, and a {@link
     * #CALMER} bedtime story.
     *
     * @throws IllegalArgumentException if it does not {@linkplain #suits suit}
     */
    public Recipe of(Recipe recipe, long seed) {
        if (!suits(recipe)) {
            throw new IllegalArgumentException("There is no such variation of this story: " + this);
        }
        StoryRequest request = recipe.request();
        return switch (this) {
            case AGAIN -> recipe.with(request, seed);
            case SAME -> recipe;
            case CALMER -> calmer(recipe, seed);
            case SHORTER ->
                recipe.with(
                        request.withLength(
                                StoryOptions.LENGTHS.get(request.length().ordinal() - 1)),
                        seed);
            case FUNNIER ->
                recipe.with(
                        request.withTheme(request.theme() == StoryTheme.FUNNY ? StoryTheme.SILLY : StoryTheme.FUNNY),
                        seed);
            case ANOTHER_TWIST -> recipe.with(otherTwist(request, seed), seed);
            case CONTINUE -> recipe.with(otherTwist(request, seed), seed).withBeginning(StoryBeginning.NEXT_EVENING);
        };
    }

    private static Recipe calmer(Recipe recipe, long seed) {
        StoryRequest request = recipe.request();
        StorySampling sampling = recipe.sampling();
        return request.theme() == StoryTheme.BEDTIME
                ? recipe.with(request, seed).withSampling(sampling.withTemperature(CALM * sampling.temperature()))
                : recipe.with(request.withTheme(StoryTheme.BEDTIME), seed);
    }

    private static StoryRequest otherTwist(StoryRequest request, long seed) {
        return request.withTwist(Presets.of(request.language()).otherTwist(request.twist(), seed));
    }
}

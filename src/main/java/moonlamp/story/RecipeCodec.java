package moonlamp.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a {@link Recipe}, which {@link LinkText} makes a text of. Numbers are unsigned LEB128, fractions in
 * hundredths, texts the count of their UTF-8 bytes and the bytes.
 *
 * <p>First the version. Version 1 is for the full head and 2 for that of stories, both for English stories for nobody in
 * particular: theme * 3 + length; character, setting, twist, each as the number of the option or, for free text, the number
 * of options and the text; seed; temperature, top-k, top-p, min-p, repetition penalty, repetition window.
 *
 * <p>Version 3 has all else: the head (0 full, 1 that of stories), language, age, role of the children, their number and
 * names, beginning, fingerprint (0, or the number of its bytes and the bytes), then the same as above, the options being
 * those of the language. It is written only if neither 1 nor 2 can say the same, so that a recipe has one link.
 *
 * <p>Version 4 is 2, and 5 is 3, with the number of drafts behind; all others are for a single one.
 */
final class RecipeCodec {
    static final String PREFIX = "r=";

    private static final int FULL_HEAD = 1;
    private static final int STORY_HEAD = 2;
    private static final int ALL = 3;
    private static final int STORY_HEAD_DRAFTS = 4;
    private static final int ALL_DRAFTS = 5;

    private static final List<StoryLanguage> LANGUAGES = List.of(StoryLanguage.values());
    private static final List<AgeBand> AGES = List.of(AgeBand.values());
    private static final List<ChildRole> ROLES = List.of(ChildRole.values());
    private static final List<StoryBeginning> BEGINNINGS = List.of(StoryBeginning.values());

    private RecipeCodec() {}

    static String encode(Recipe recipe) {
        LinkWriter out = new LinkWriter();
        boolean storyHead = recipe.sampling().storyHead();
        boolean drafted = recipe.sampling().drafts() > 1;
        boolean plain = (storyHead || !drafted)
                && recipe.request().audience().equals(Audience.ANYBODY)
                && recipe.beginning() == StoryBeginning.FREE
                && !recipe.model().known();
        if (plain) {
            out.number(drafted ? STORY_HEAD_DRAFTS : storyHead ? STORY_HEAD : FULL_HEAD);
        } else {
            out.number(drafted ? ALL_DRAFTS : ALL);
            out.number(storyHead ? 1 : 0);
            writeAudience(out, recipe.request().audience());
            out.number(recipe.beginning().ordinal());
            writeModel(out, recipe.model());
        }
        writeChoices(out, recipe);
        if (drafted) {
            out.number(recipe.sampling().drafts());
        }
        return LinkText.of(out.bytes());
    }

    static Recipe decode(String text) {
        byte[] bytes = LinkText.bytes(text);
        if (bytes[0] < FULL_HEAD || bytes[0] > ALL_DRAFTS) {
            throw new RecipeFormatException("This story link was made by another version of Moonlamp (link version "
                    + bytes[0] + ", this one reads " + FULL_HEAD + " to " + ALL_DRAFTS + ")");
        }
        Recipe recipe;
        try {
            recipe = read(new LinkReader(bytes));
        } catch (RecipeFormatException damaged) {
            throw damaged;
        } catch (IllegalArgumentException outOfRange) {
            throw new RecipeFormatException("This story link holds something impossible: " + outOfRange.getMessage());
        }
        if (!encode(recipe).equals(text)) {
            throw new RecipeFormatException("This story link is not in the form that Moonlamp writes");
        }
        return recipe;
    }

    private static Recipe read(LinkReader in) {
        int version = in.number();
        Recipe recipe = version == ALL || version == ALL_DRAFTS ? readAll(in) : readPlain(in, version != FULL_HEAD);
        return version < STORY_HEAD_DRAFTS
                ? recipe
                : recipe.withSampling(recipe.sampling().withDrafts(in.number()));
    }

    private static Recipe readPlain(LinkReader in, boolean storyHead) {
        return readChoices(in, storyHead, Audience.ANYBODY, StoryBeginning.FREE, ModelFingerprint.UNKNOWN);
    }

    private static Recipe readAll(LinkReader in) {
        boolean storyHead = in.oneOf(List.of(false, true));
        return readChoices(in, storyHead, readAudience(in), in.oneOf(BEGINNINGS), readModel(in));
    }

    private static void writeAudience(LinkWriter out, Audience audience) {
        Company company = audience.company();
        out.number(audience.language().ordinal());
        out.number(audience.age().ordinal());
        out.number(company.role().ordinal());
        out.number(company.names().size());
        company.names().forEach(out::text);
    }

    private static Audience readAudience(LinkReader in) {
        StoryLanguage language = in.oneOf(LANGUAGES);
        AgeBand age = in.oneOf(AGES);
        ChildRole role = in.oneOf(ROLES);
        List<String> names = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            names.add(in.text());
        }
        return new Audience(language, age, new Company(names, role));
    }

    private static void writeModel(LinkWriter out, ModelFingerprint model) {
        String hex = model.hex();
        out.number(hex.length() / 2);
        for (int i = 0; i < hex.length(); i += 2) {
            out.next(ModelFingerprint.DIGITS.indexOf(hex.charAt(i)) << 4
                    | ModelFingerprint.DIGITS.indexOf(hex.charAt(i + 1)));
        }
    }

    private static ModelFingerprint readModel(LinkReader in) {
        StringBuilder hex = new StringBuilder();
        for (int left = in.number(); left > 0; left--) {
            int b = in.next() & 255;
            hex.append(ModelFingerprint.DIGITS.charAt(b >> 4)).append(ModelFingerprint.DIGITS.charAt(b & 15));
        }
        return new ModelFingerprint(hex.toString());
    }

    private static void writeChoices(LinkWriter out, Recipe recipe) {
        StoryRequest request = recipe.request();
        Presets options = Presets.of(request.language());
        StorySampling sampling = recipe.sampling();
        out.number(request.theme().ordinal() * StoryOptions.LENGTHS.size()
                + request.length().ordinal());
        out.choice(options.characters(), request.character());
        out.choice(options.settings(), request.setting());
        out.choice(options.twists(), request.twist());
        out.number(recipe.seed());
        out.fraction(sampling.temperature());
        out.number(sampling.topK());
        out.fraction(sampling.topP());
        out.fraction(sampling.minP());
        out.fraction(sampling.repetitionPenalty());
        out.number(sampling.repetitionWindow());
    }

    private static Recipe readChoices(
            LinkReader in, boolean storyHead, Audience audience, StoryBeginning beginning, ModelFingerprint model) {
        int lengths = StoryOptions.LENGTHS.size();
        int kind = in.number();
        if (kind >= StoryOptions.THEMES.size() * lengths) {
            throw new RecipeFormatException("This story link names a kind of story that does not exist");
        }
        Presets options = Presets.of(audience.language());
        StoryRequest request = new StoryRequest(
                in.choice(options.characters()),
                in.choice(options.settings()),
                in.choice(options.twists()),
                StoryOptions.THEMES.get(kind / lengths),
                StoryOptions.LENGTHS.get(kind % lengths),
                audience);
        long seed = in.longNumber();
        return new Recipe(request, seed, readSampling(in, storyHead), beginning, model);
    }

    private static StorySampling readSampling(LinkReader in, boolean storyHead) {
        float temperature = in.number() / 100f;
        int topK = in.number();
        float topP = in.number() / 100f;
        float minP = in.number() / 100f;
        float repetitionPenalty = in.number() / 100f;
        int repetitionWindow = in.number();
        return new StorySampling(temperature, topK, topP, minP, repetitionPenalty, repetitionWindow, 1, storyHead);
    }
}

package moonlamp.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Recipes of every kind, our choices and own words, drawn from a random generator. */
final class RandomRecipes {
    private static final String[] OWN = {"Mia", "Zoë\u0301", "\ud83e\udd8a", "x".repeat(40), "ä".repeat(40), "der Mond"
    };
    private static final String[] NAMES = {"Mia", "Ben", "Zoë", "Anna-Lena", "\ud83e\udd8a".repeat(20)};

    private final Random random;

    RandomRecipes(Random random) {
        this.random = random;
    }

    Recipe next() {
        StorySampling sampling = new StorySampling(
                random.nextInt(201) / 100f,
                random.nextInt(1000),
                (1 + random.nextInt(100)) / 100f,
                random.nextInt(101) / 100f,
                (100 + random.nextInt(101)) / 100f,
                random.nextInt(4097),
                random.nextBoolean() ? 1 : 1 + random.nextInt(16),
                random.nextBoolean());
        return new Recipe(
                request(),
                random.nextLong() >>> random.nextInt(64),
                sampling,
                oneOf(StoryBeginning.values()),
                random.nextBoolean()
                        ? ModelFingerprint.UNKNOWN
                        : new ModelFingerprint(String.format("%08x", random.nextInt())));
    }

    StoryRequest request() {
        StoryRequest ours = StoryOptions.surprise(random.nextLong()).withAudience(audience());
        return new StoryRequest(
                random.nextInt(3) > 0 ? ours.character() : oneOf(OWN),
                random.nextInt(3) > 0 ? ours.setting() : oneOf(OWN),
                random.nextInt(3) > 0 ? ours.twist() : oneOf(OWN),
                ours.theme(),
                ours.length(),
                ours.audience());
    }

    private Audience audience() {
        if (random.nextInt(4) == 0) {
            return Audience.ANYBODY;
        }
        List<String> names = new ArrayList<>();
        for (int left = random.nextInt(Company.MOST + 1); left > 0; left--) {
            names.add(oneOf(NAMES));
        }
        return new Audience(
                oneOf(StoryLanguage.values()), oneOf(AgeBand.values()), new Company(names, oneOf(ChildRole.values())));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}

package moonlamp.training.corpus;

import static moonlamp.story.Wording.askedOfSmallModel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moonlamp.story.AgeBand;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTheme;
import moonlamp.story.safety.DarkWords;
import org.junit.jupiter.api.Test;

/** What the trainer gets: a sample of the stories is looked at with other eyes than those that made it. */
class StoryCorpusTest {
    private static final long SEED = 20_261;
    private static final StoryCorpus CORPUS = StoryCorpus.load();
    private static final List<TrainingStory> SAMPLE = CORPUS.stories(SEED, 2000).toList();

    @Test
    void theSameSeedTellsTheSameStories() {
        assertEquals(SAMPLE.subList(0, 200), CORPUS.stories(SEED, 200).toList());
        assertEquals(SAMPLE.subList(0, 50), StoryCorpus.load().stories(SEED, 50).toList());
        long same = CORPUS.stories(SEED + 1, 200).filter(SAMPLE::contains).count();
        assertEquals(0, same);
    }

    @Test
    void anEmphasisedKindIsToldMoreOften() {
        for (String kind : List.of("quarrel", "argue")) {
            long once = stories(kind, CORPUS);
            long often = stories(kind, told(Map.of(kind, 40), 1));
            assertTrue(often > 20 && often > 5 * once, kind + " told " + once + " times in 400 stories, then " + often);
        }
        for (String none : List.of("no such kind", StoryOptions.TWISTS.get(0))) {
            assertThrows(IllegalArgumentException.class, () -> told(Map.of(none, 2), 1));
        }
    }

    @Test
    void originalHappeningsCanBeToldLessOrMoreOften() {
        long all = originals(CORPUS);
        long few = originals(told(Map.of(), 0.2));
        assertTrue(few > 20 && 2 * few < all, all + " stories of original happenings in 400, then " + few);
        long most = originals(told(Map.of(), 5));
        assertTrue(
                most < 390 && 2 * (400 - most) < 400 - all,
                all + " stories of original happenings in 400, then " + most);
        long two = originalsForTwo(CORPUS);
        long fewForTwo = originalsForTwo(told(Map.of(), 0.2));
        // were they never left out, they would be told more often than before, in the place of the others
        assertTrue(fewForTwo > 0 && fewForTwo < two, two + " of them for two, then " + fewForTwo);
        for (double none : new double[] {0, -1, 101, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Emphasis(Map.of(), none));
        }
    }

    private static StoryCorpus told(Map<String, Integer> kinds, double originals) {
        return StoryCorpus.load(new Emphasis(kinds, originals));
    }

    private static long originals(StoryCorpus corpus) {
        return corpus.stories(SEED, 400)
                .filter(story -> StoryOptions.TWISTS.stream().anyMatch(story.prompt()::contains))
                .count();
    }

    private static long originalsForTwo(StoryCorpus corpus) {
        return corpus.stories(SEED, 400)
                .filter(story -> story.source().matches("tales/(cloak|door|ghost|map|shoes|wise)/two-.*"))
                .count();
    }

    private static long stories(String kind, StoryCorpus corpus) {
        return corpus.stories(SEED, 400)
                .filter(story -> story.source().contains(kind + "/"))
                .count();
    }

    @Test
    void promptsAreTheAppsOwn() {
        int loose = 0;
        for (TrainingStory story : SAMPLE) {
            if (story.request() == null) {
                loose++;
                assertTrue(
                        story.prompt().matches("Write an? .*story( for children aged \\d to \\d+)? about .+\\."),
                        story.prompt());
            } else {
                assertEquals(StoryPrompt.of(askedOfSmallModel(story.request())), story.prompt());
            }
        }
        assertTrue(loose > SAMPLE.size() / 20 && loose < SAMPLE.size() / 4, loose + " loose prompts");
    }

    @Test
    void someHeroesAreTwoThingsAtOnceAndAreCalledBoth() {
        Set<String> nouns = CORPUS.lexicon().heroes().keySet();
        int twofold = 0;
        for (TrainingStory story : SAMPLE) {
            String[] words = story.request() == null
                    ? new String[0]
                    : story.request().character().split(" ");
            int last = words.length - 1;
            if (last >= 2 && nouns.contains(words[last]) && nouns.contains(words[last - 1])) {
                twofold++;
                assertTrue(story.text().contains(words[last - 1] + " " + words[last]), story.toString());
            }
        }
        assertTrue(twofold > SAMPLE.size() / 100, twofold + " of " + SAMPLE.size());
    }

    @Test
    void twoHeroesAreAskedForInThePlural() {
        List<String> happenings = SAMPLE.stream()
                .filter(story ->
                        story.request() != null && story.request().character().startsWith("two "))
                .map(story -> story.request().twist())
                .filter(happening -> !StoryOptions.TWISTS.contains(happening))
                .toList();
        long plural = happenings.stream()
                .filter(happening -> happening.equals(PluralVerb.of(happening)))
                .count();
        assertTrue(2 * plural > happenings.size(), plural + " of " + happenings);
        assertTrue(happenings.size() > 10, happenings.toString());
    }

    @Test
    void theShorterTheStoryTheShorterWhatHappens() {
        Map<StoryLength, Double> letters = SAMPLE.stream()
                .map(TrainingStory::request)
                .filter(request -> request != null && !StoryOptions.TWISTS.contains(request.twist()))
                .collect(Collectors.groupingBy(StoryRequest::length, Collectors.averagingInt(request -> request.twist()
                        .length())));
        double medium = letters.get(StoryLength.MEDIUM);
        assertTrue(
                letters.get(StoryLength.SHORT) < medium && medium < letters.get(StoryLength.LONG), letters.toString());
    }

    @Test
    void aShortStoryHasAHeroOfFewWords() {
        Map<StoryLength, Double> letters = SAMPLE.stream()
                .map(TrainingStory::request)
                .filter(request -> request != null && !StoryOptions.CHARACTERS.contains(request.character()))
                .collect(Collectors.groupingBy(
                        StoryRequest::length,
                        Collectors.averagingInt(request -> request.character().length())));
        assertTrue(letters.get(StoryLength.SHORT) + 1 < letters.get(StoryLength.MEDIUM), letters.toString());
    }

    @Test
    void theYoungerTheListenersTheShorterTheSentences() {
        Map<AgeBand, List<TrainingStory>> byAge = SAMPLE.stream()
                .filter(story -> story.request() != null)
                .collect(Collectors.groupingBy(
                        story -> story.request().audience().age()));
        for (AgeBand age : AgeBand.values()) {
            assertTrue(byAge.get(age).size() > 50, age + ": " + byAge.get(age).size());
        }
        double youngest = wordsInASentence(byAge.get(AgeBand.AGES_3_TO_5));
        double middle = wordsInASentence(byAge.get(AgeBand.AGES_6_TO_8));
        double oldest = wordsInASentence(byAge.get(AgeBand.AGES_9_TO_12));
        assertTrue(youngest + 1 < middle && middle + 1 < oldest, youngest + ", " + middle + ", " + oldest);
    }

    private static double wordsInASentence(List<TrainingStory> stories) {
        int words = 0;
        int sentences = 0;
        for (TrainingStory story : stories) {
            words += story.text().split("\\s+").length;
            sentences += story.text().split("(?<=[.!?]|[.!?]\")\\s+(?=[\"A-Z])").length;
        }
        return (double) words / sentences;
    }

    @Test
    void nobodySaysASentenceTwice() {
        for (TrainingStory story : SAMPLE) {
            Set<String> seen = new HashSet<>();
            for (String sentence : story.text().split("(?<=[.!?]|[.!?]\")\\s+(?=[\"A-Z])")) {
                String plain = sentence.replaceAll("[^A-Za-z ]", "").strip().toLowerCase(Locale.ROOT);
                assertTrue(plain.split(" ").length < 4 || seen.add(plain), plain + "\n" + story.text());
            }
        }
    }

    @Test
    void articlesSuitTheirNouns() {
        Pattern a = Pattern.compile("\\b[Aa] (?!one\\b|once\\b|uni|use|usual|eu|ewe\\b)[aeiouAEIOU]\\w*");
        Pattern an = Pattern.compile("\\b[Aa]n (?!hour|honest|[FHLMNRSX]\\b)[^aeiouAEIOU\\s\"]\\w*");
        for (TrainingStory story : SAMPLE) {
            String text = story.prompt() + " " + story.text();
            assertEquals("", found(a, text) + found(an, text), text);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    @Test
    void everyChoiceIsHeard() {
        for (TrainingStory story : SAMPLE) {
            StoryRequest request = story.request();
            if (request == null) {
                continue;
            }
            String text = story.text().toLowerCase(Locale.ROOT);
            assertTrue(text.contains(request.character().toLowerCase(Locale.ROOT)), story.toString());
            assertTrue(text.contains(request.setting().toLowerCase(Locale.ROOT)), story.toString());
            int words = story.text().split("\\s+").length;
            StoryLength length = request.length();
            assertTrue(words >= length.minWords() && words <= length.maxWords(), words + " words: " + story);
        }
    }

    @Test
    void quotationMarksAreClosedAndNothingIsLeftOver() {
        for (TrainingStory story : SAMPLE) {
            for (String paragraph : story.text().split("\n\n")) {
                assertEquals(0, paragraph.chars().filter(c -> c == '"').count() % 2, paragraph);
                assertTrue(paragraph.matches("[\"A-Z][\\x20-\\x7e]*[.!?]\"?"), paragraph);
                assertFalse(paragraph.matches(".*(?:[{}\\[\\]|]| [,.!?]|  |,,|\\(\\().*"), paragraph);
            }
        }
    }

    @Test
    void noDarkWordIsTold() {
        for (TrainingStory story : SAMPLE) {
            assertFalse(DarkWords.of(StoryLanguage.ENGLISH).isIn(story.text()), story.text());
        }
    }

    /** "the gnome told himself", never "the gnome told herself". */
    @Test
    void theHeroKeepsItsPronouns() {
        int checked = 0;
        for (TrainingStory story : SAMPLE) {
            StoryRequest request = story.request();
            String noun = request == null
                    ? ""
                    : request.character().substring(request.character().lastIndexOf(' ') + 1);
            Set<String> pronouns = new TreeSet<>();
            Matcher matcher = Pattern.compile(
                            "\\bthe (?:\\w+ )?" + noun + " \\w+ (himself|herself)\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(story.text());
            while (!noun.isEmpty() && matcher.find()) {
                pronouns.add(matcher.group(1));
                checked++;
            }
            assertTrue(pronouns.size() < 2, story.text());
            assertFalse(noun.equals("princess") && pronouns.contains("himself"), story.text());
            assertFalse(noun.equals("gnome") && pronouns.contains("herself"), story.text());
        }
        assertTrue(checked > 10, checked + " times");
    }

    @Test
    void manyHeroesPlacesTwistsThemesAndLengthsComeUp() {
        List<StoryRequest> requests = SAMPLE.stream()
                .map(TrainingStory::request)
                .filter(r -> r != null)
                .toList();
        assertTrue(requests.stream().map(StoryRequest::character).distinct().count() > 500);
        assertTrue(requests.stream().map(StoryRequest::setting).distinct().count() > 100);
        assertTrue(requests.stream().map(StoryRequest::twist).distinct().count() > 300);
        assertEquals(6, requests.stream().map(StoryRequest::theme).distinct().count());
        Set<String> characters = requests.stream().map(StoryRequest::character).collect(Collectors.toSet());
        assertTrue(characters.containsAll(StoryOptions.CHARACTERS));
        for (StoryLength length : StoryLength.values()) {
            long count = requests.stream().filter(r -> r.length() == length).count();
            assertTrue(count > requests.size() / 5, length + ": " + count);
        }
    }

    /** "the grumpy gnome" is not told what becomes of the shy. */
    @Test
    void talesOfATraitAreToldOfHeroesWhoAreSo() {
        Map<String, Tale> tales = CORPUS.tales().stream().collect(Collectors.toMap(Tale::file, tale -> tale));
        int checked = 0;
        for (TrainingStory story : SAMPLE) {
            Tale tale = tales.get(story.source());
            if (story.request() == null || !tale.isOfTrait()) {
                continue;
            }
            String character = story.request().character();
            assertTrue(
                    CORPUS.lexicon().traits().values().stream()
                            .filter(trait -> trait.family().equals(tale.trait()))
                            .anyMatch(trait -> character.contains(" " + trait.word() + " ")),
                    story.toString());
            checked++;
        }
        assertTrue(checked > SAMPLE.size() / 5, checked + " times");
    }

    @Test
    void childrenAndFriendsCanBeTheHeroes() {
        List<String> characters = SAMPLE.stream()
                .map(TrainingStory::request)
                .filter(r -> r != null)
                .map(StoryRequest::character)
                .toList();
        assertTrue(characters.stream().anyMatch(c -> c.matches("[A-Z][a-z]+")));
        assertTrue(characters.stream().anyMatch(c -> c.matches("a girl (named|called) [A-Z][a-z]+")));
        assertTrue(characters.stream().anyMatch(c -> c.matches("a (\\w+ )?(girl|boy) (who|with) .*")));
        assertTrue(characters.stream().anyMatch(c -> c.matches("our .* [A-Z][a-z]+")));
    }

    @Test
    void talesForTwoAreToldOfTwoWhomTheReaderAskedFor() {
        Set<String> forTwo =
                CORPUS.tales().stream().filter(Tale::isForTwo).map(Tale::file).collect(Collectors.toSet());
        List<TrainingStory> told = SAMPLE.stream()
                .filter(story -> forTwo.contains(story.source()) && story.request() != null)
                .toList();
        assertTrue(told.size() > SAMPLE.size() / 25, told.size() + " times");
        for (TrainingStory story : told) {
            String character = story.request().character();
            assertTrue(character.contains(" and ") || character.startsWith("two "), character);
        }
        assertTrue(told.stream().anyMatch(story -> story.request().character().startsWith("two ")));
        assertTrue(told.stream().anyMatch(story -> story.request().character().matches("a .* and [A-Z][a-z]+")));
        assertTrue(told.stream().anyMatch(story -> story.request().character().matches("[A-Z][a-z]+ and a .*")));
    }

    /** 1,000 pairs of stories of the same five choices. */
    @Test
    void theSameChoicesGiveDifferentStories() {
        List<String> twists = new ArrayList<>(StoryOptions.TWISTS);
        twists.retainAll(
                CORPUS.tales().stream().flatMap(t -> t.twists().stream()).toList());
        Dice dice = new Dice(SEED);
        double sum = 0;
        double worst = 0;
        for (int pair = 0; pair < 1000; pair++) {
            StoryRequest request = new StoryRequest(
                    dice.pick(StoryOptions.CHARACTERS),
                    dice.pick(StoryOptions.SETTINGS),
                    dice.pick(twists),
                    dice.pick(StoryOptions.THEMES),
                    dice.pick(StoryOptions.LENGTHS));
            double shared = shared(
                    CORPUS.story(request, 2 * pair).text(),
                    CORPUS.story(request, 2 * pair + 1).text());
            sum += shared;
            worst = Math.max(worst, shared);
        }
        assertTrue(worst < 0.5 && sum / 1000 < 0.2, "shared on average " + sum / 1000 + ", at worst " + worst);
    }

    /** The share of the shorter story's 8-grams that the other one has, too. */
    private static double shared(String one, String other) {
        Set<String> grams = grams(one);
        Set<String> others = grams(other);
        double size = Math.min(grams.size(), others.size());
        grams.retainAll(others);
        return grams.size() / size;
    }

    private static Set<String> grams(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^a-z']+");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 8 <= words.length; i++) {
            grams.add(String.join(" ", List.of(words).subList(i, i + 8)));
        }
        return grams;
    }

    @Test
    void onlyOriginalOptionsCanBeAskedForByName() {
        StoryRequest other = new StoryRequest(
                "a purple owl", "on the moon", StoryOptions.TWISTS.get(0), StoryTheme.SILLY, StoryLength.SHORT);
        assertThrows(IllegalArgumentException.class, () -> CORPUS.story(other, 1));
    }

    @Test
    void aFolderThatIsNotThereHasNoFiles() {
        assertTrue(Resources.readAll("nowhere", ".tale").isEmpty());
        assertThrows(CorpusFormatException.class, () -> Resources.read("nowhere.txt"));
        assertNull(CORPUS.lexicon().heroes().get("nobody"));
    }
}

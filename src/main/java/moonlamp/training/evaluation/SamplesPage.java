package moonlamp.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import moonlamp.sampling.SplitMix64;
import moonlamp.story.StoryPrompt;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryTitle;

/** A page of stories as they were told, unedited, with their recipes. */
final class SamplesPage {
    private SamplesPage() {}

    static String write(ModelFacts model, long seed, List<ToldStory> stories, int count) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(count).append(" stories, unedited\n\n");
        page.append("Told by `")
                .append(model.name())
                .append("` (SHA-256 `")
                .append(model.sha256())
                .append("`) and drawn from ");
        page.append(stories.size()).append(" by the seed ").append(seed);
        page.append(". The link behind a story, put behind the app's address, tells it again.\n");
        int number = 1;
        for (ToldStory story : draw(stories, count, seed)) {
            append(page, number++, story);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, int number, ToldStory story) {
        StoryRequest request = story.task().request();
        String link = "#" + story.task().recipe().toFragment();
        page.append("\n## ")
                .append(number)
                .append(". ")
                .append(escape(StoryTitle.of(request)))
                .append("\n");
        page.append(escape(StoryPrompt.classic(request)));
        page.append(" Seed ").append(story.task().recipe().seed());
        page.append(": [").append(link).append("](").append(link).append(")\n\n");
        List<String> paragraphs = story.text().paragraphs();
        page.append(paragraphs.stream().map(p -> "> " + escape(p.strip())).collect(Collectors.joining("\n>\n")));
        page.append(story.ended() ? "\n" : "\n\n(Here the context was full.)\n");
    }

    /** Different stories in the order of the draw; the same seed draws the same. */
    private static List<ToldStory> draw(List<ToldStory> stories, int count, long seed) {
        if (count < 1 || count > stories.size()) {
            throw new IllegalArgumentException(count + " of " + stories.size() + " stories cannot be drawn");
        }
        SplitMix64 random = new SplitMix64(seed);
        record Lot(long number, ToldStory story) {}
        List<Lot> lots = new ArrayList<>();
        stories.forEach(story -> lots.add(new Lot(random.nextLong(), story)));
        return lots.stream()
                .sorted(Comparator.comparingLong(Lot::number))
                .limit(count)
                .map(Lot::story)
                .toList();
    }

    /** So that Markdown shows the characters of a story and nothing else. */
    static String escape(String paragraph) {
        return paragraph.replaceAll("[\\\\`*_{}\\[\\]<>#&|~]", "\\\\$0").replaceFirst("^([0-9]*)([-+.)])", "$1\\\\$2");
    }
}

package moonlamp.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.story.Folding;
import moonlamp.story.Sentence;

/** The kept stories in memory, to be looked through; one for each id. */
public final class Shelf {
    private final Map<String, KeptStory> stories = new LinkedHashMap<>();
    private final Map<String, String> searchable = new HashMap<>();

    /** A shelf with these stories. */
    public Shelf(Collection<KeptStory> all) {
        all.forEach(this::put);
    }

    public int size() {
        return stories.size();
    }

    /** The story of this id, or null. */
    public KeptStory get(String id) {
        return stories.get(id);
    }

    /** The children that stories are about, each once, by name. */
    public List<String> children() {
        List<String> children = new ArrayList<>();
        for (KeptStory story : stories.values()) {
            for (String child : story.children()) {
                if (!children.contains(child)) {
                    children.add(child);
                }
            }
        }
        Collections.sort(children);
        return children;
    }

    /** The stories that a query asks for, in its order. */
    public List<KeptStory> find(ShelfQuery query) {
        List<String> words = words(Folding.fold(query.words()));
        List<KeptStory> found = new ArrayList<>();
        for (KeptStory story : stories.values()) {
            boolean wanted = (!query.favouritesOnly() || story.favourite())
                    && (query.child().isEmpty() || story.children().contains(query.child()));
            if (wanted && hasAll(story, words)) {
                found.add(story);
            }
        }
        found.sort(query.order().comparator());
        return found;
    }

    /** What a backup would change here: of two copies the newer one counts, and nothing is ever removed. */
    public Merge compare(List<KeptStory> backup) {
        Map<String, KeptStory> news = new LinkedHashMap<>();
        int already = 0;
        for (KeptStory theirs : backup) {
            KeptStory ours = news.getOrDefault(theirs.id(), stories.get(theirs.id()));
            if (ours == null || theirs.changed() > ours.changed()) {
                news.put(theirs.id(), theirs);
            } else {
                already++;
            }
        }
        int added = 0;
        for (String id : news.keySet()) {
            added += stories.containsKey(id) ? 0 : 1;
        }
        return new Merge(List.copyOf(news.values()), added, news.size() - added, already);
    }

    void put(KeptStory story) {
        stories.put(story.id(), story);
        searchable.remove(story.id());
    }

    void remove(String id) {
        stories.remove(id);
        searchable.remove(id);
    }

    private boolean hasAll(KeptStory story, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = searchable.computeIfAbsent(story.id(), id -> searchable(story));
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String searchable(KeptStory story) {
        StringBuilder text = new StringBuilder(story.title());
        for (String child : story.children()) {
            text.append('\n').append(child);
        }
        for (Sentence sentence : story.sentences()) {
            text.append('\n').append(sentence.text());
        }
        return Folding.fold(text.toString());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}

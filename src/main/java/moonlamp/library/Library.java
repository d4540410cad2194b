package moonlamp.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * The kept stories, in the records and in memory. What is in memory changes only after the records did, so that nobody sees
 * a story as kept that is not.
 */
public final class Library {
    private final Records records;
    private final LongSupplier clock;
    private final LibraryListener listener;
    private Shelf shelf;
    private int unreadable;
    private KeptStory removed;

    /** @param clock milliseconds since 1970 */
    public Library(Records records, LongSupplier clock, LibraryListener listener) {
        this.records = records;
        this.clock = clock;
        this.listener = listener;
        records.listen(() -> {
            if (shelf != null) {
                read();
            }
            listener.changedElsewhere();
        });
    }

    /** The stories, or null before they have been read. */
    public Shelf shelf() {
        return shelf;
    }

    /** How many records this version cannot read; they stay where they are. */
    public int unreadable() {
        return unreadable;
    }

    /** Reads the stories unless they are there already; the listener is told when they are. */
    public void open() {
        if (shelf == null) {
            read();
        }
    }

    /** Looks up one story without reading the others; null when there is none of this id, or it cannot be looked up. */
    public void find(String id, Consumer<KeptStory> found) {
        if (shelf != null) {
            found.accept(shelf.get(id));
            return;
        }
        records.get(Migrations.STORIES, id, new Answer<>(text -> found.accept(decode(text)), failure -> {
            found.accept(null);
            listener.failed(failure);
        }));
    }

    /** Keeps a story, or writes it anew. */
    public void keep(KeptStory story, Runnable done) {
        put(List.of(story), done);
    }

    /** Gives a story another title; one that is empty after cleaning changes nothing. */
    public void rename(String id, String title) {
        if (!TitleText.clean(title).isEmpty()) {
            change(id, story -> story.titled(title, clock.getAsLong()));
        }
    }

    /** Puts a story among the favourites or takes it out of them. */
    public void like(String id, boolean favourite) {
        change(id, story -> story.liked(favourite, clock.getAsLong()));
    }

    /** Takes a story out of the library; {@link #undo} brings the latest one back. */
    public void remove(String id, Runnable done) {
        find(id, story -> {
            if (story != null) {
                remove(story, done);
            }
        });
    }

    /** Brings back what was last removed, if anything was; if that fails, it can be tried again. */
    public void undo(Runnable done) {
        if (removed != null) {
            KeptStory back = removed;
            put(List.of(back), () -> {
                removed = removed == back ? null : removed;
                done.run();
            });
        }
    }

    /** Takes in the stories of a backup; says what came of it. */
    public void merge(List<KeptStory> backup, Consumer<Merge> done) {
        Merge merge = shelf.compare(backup);
        if (merge.news().isEmpty()) {
            done.accept(merge);
        } else {
            put(merge.news(), () -> done.accept(merge));
        }
    }

    /** Remembers the story that is being told; a failure is not reported, for the story stands on the page. */
    public void layOnDesk(KeptStory story) {
        records.put(Migrations.DESK, Map.of(Migrations.LAST, StoryCodec.write(story)), Answer.none());
    }

    /** The story last told; null when there is none. */
    public void fromDesk(Consumer<KeptStory> found) {
        records.get(Migrations.DESK, Migrations.LAST, new Answer<>(text -> found.accept(decode(text)), failure -> {}));
    }

    private void read() {
        records.all(
                Migrations.STORIES,
                new Answer<>(
                        texts -> {
                            List<KeptStory> stories = new ArrayList<>();
                            for (String text : texts) {
                                KeptStory story = decode(text);
                                if (story != null) {
                                    stories.add(story);
                                }
                            }
                            shelf = new Shelf(stories);
                            unreadable = texts.size() - stories.size();
                            listener.changed();
                        },
                        listener::failed));
    }

    private void change(String id, UnaryOperator<KeptStory> edit) {
        find(id, story -> {
            if (story != null) {
                put(List.of(edit.apply(story)), () -> {});
            }
        });
    }

    private void put(List<KeptStory> stories, Runnable done) {
        Map<String, String> texts = new LinkedHashMap<>();
        stories.forEach(story -> texts.put(story.id(), StoryCodec.write(story)));
        records.put(
                Migrations.STORIES,
                texts,
                new Answer<>(
                        nothing -> {
                            if (shelf != null) {
                                stories.forEach(shelf::put);
                            }
                            listener.changed();
                            done.run();
                        },
                        listener::failed));
    }

    private void remove(KeptStory story, Runnable done) {
        records.remove(
                Migrations.STORIES,
                story.id(),
                new Answer<>(
                        nothing -> {
                            removed = story;
                            if (shelf != null) {
                                shelf.remove(story.id());
                            }
                            listener.changed();
                            done.run();
                        },
                        listener::failed));
    }

    private static KeptStory decode(String text) {
        if (text == null) {
            return null;
        }
        try {
            return StoryCodec.read(text);
        } catch (BackupFormatException e) {
            return null;
        }
    }
}

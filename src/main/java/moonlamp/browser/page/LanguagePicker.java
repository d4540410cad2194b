package moonlamp.browser.page;

import java.util.List;
import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.StoryLanguage;

/** The language of the story: asked for where the storyteller has a choice, and kept for the next evening. */
final class LanguagePicker {
    /** Where it is noted. */
    private static final String KEY = "moonlamp.story-language";

    private final ChoiceGroup group = new ChoiceGroup("pick-language");
    private final StoryLanguage page;
    private List<StoryLanguage> offered = List.of(StoryLanguage.ENGLISH);

    LanguagePicker(Notebook notebook, Messages messages) {
        page = StoryLanguage.of(messages.language().tag());
        group.add(StoryLanguage.ENGLISH.tag(), messages.text(ListenerWords.TELL_IN_ENGLISH));
        group.add(StoryLanguage.GERMAN.tag(), messages.text(ListenerWords.TELL_IN_GERMAN));
        group.choose(noted(notebook.read(KEY)).tag());
        group.onChange(() -> notebook.write(KEY, group.value()));
        group.show(false);
    }

    ChoiceGroup group() {
        return group;
    }

    /** The chosen language, whether the storyteller knows it or not. */
    StoryLanguage wished() {
        return StoryLanguage.of(group.value());
    }

    /** The language to tell in: the chosen one, if the storyteller knows it. */
    StoryLanguage language() {
        StoryLanguage wished = wished();
        return offered.contains(wished) ? wished : StoryLanguage.ENGLISH;
    }

    /** Whether it is another one than the page's. */
    boolean surprising() {
        return language() != page;
    }

    void choose(StoryLanguage language) {
        group.choose(language.tag());
    }

    /**
     * The storyteller of the moment knows these.
     *
     * @return whether that is news
     */
    boolean offer(List<StoryLanguage> languages) {
        boolean news = !languages.equals(offered);
        offered = languages;
        group.show(languages.size() > 1);
        return news;
    }

    private StoryLanguage noted(String tag) {
        for (StoryLanguage language : StoryLanguage.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return page;
    }
}

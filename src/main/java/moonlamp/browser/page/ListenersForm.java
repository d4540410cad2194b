package moonlamp.browser.page;

import java.util.Arrays;
import java.util.List;
import moonlamp.browser.page.children.FamilyBook;
import moonlamp.browser.page.words.ListenerWords;
import moonlamp.browser.page.words.Messages;
import moonlamp.story.AgeBand;
import moonlamp.story.Audience;
import moonlamp.story.ChildRole;
import moonlamp.story.Company;
import moonlamp.story.StoryLanguage;
import moonlamp.story.safety.KindWords;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Whom the story is told to: children, age, language; or nobody in particular, as in the original demo. */
final class ListenersForm {
    private final Messages messages;
    private final FamilyBook book;
    private final CompanyPicker company;
    private final ChoiceGroup age = new ChoiceGroup("pick-age");
    private final LanguagePicker language;
    private final HTMLInputElement classic = (HTMLInputElement) Dom.byId("classic");
    private AgeBand youngest;
    private Runnable changed = () -> {};

    ListenersForm(FamilyBook book, CompanyPicker company, LanguagePicker language, Messages messages) {
        this.messages = messages;
        this.book = book;
        this.company = company;
        this.language = language;
        for (AgeBand band : AgeBand.values()) {
            age.add(band.code(), label(messages, band));
        }
        youngest = book.family().age();
        age.choose(youngest.code());
        company.onChange(this::grow);
        age.onChange(() -> changed.run());
        language.group().onChange(() -> changed.run());
        classic.addEventListener("change", event -> {
            refresh();
            changed.run();
        });
        refresh();
    }

    /** The ages of a band, as on a button. */
    static String label(Messages messages, AgeBand band) {
        return band == AgeBand.ANY
                ? messages.text(ListenerWords.AGE_ANY)
                : messages.text(ListenerWords.AGE_BAND, band.from(), band.to());
    }

    /** Whether the names of an audience are fit for a story. */
    static boolean kind(Audience audience) {
        for (String name : audience.company().names()) {
            if (KindWords.check(name, audience.language()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Calls back after every change. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** The storyteller of the moment knows these. @return whether that is news */
    boolean offer(List<StoryLanguage> languages) {
        return language.offer(languages);
    }

    /** Whom the story can be told to: in a language that the storyteller knows. */
    Audience audience() {
        return audience(language.language());
    }

    /** Whom the story was wished for, whether the storyteller knows the language or not. */
    Audience wished() {
        return audience(language.wished());
    }

    private Audience audience(StoryLanguage in) {
        return classic.isChecked() ? Audience.ANYBODY : new Audience(in, AgeBand.of(age.value()), company.company());
    }

    /** Shows the audience of a story that exists. */
    void choose(Audience audience) {
        classic.setChecked(false);
        language.choose(audience.language());
        age.choose(audience.age().code());
        company.choose(audience.company());
        youngest = audience.age();
        refresh();
    }

    /** The questions in the order of {@link #answers}. */
    List<Question> questions() {
        return List.of(language.group(), age, company, company);
    }

    /** Language, age, heroes and friends as parts of a sentence; null for what goes without saying. */
    List<String> answers() {
        Audience audience = audience();
        AgeBand band = audience.age();
        Company present = audience.company();
        String names = messages.names(present.names());
        boolean heroes = !present.isEmpty() && present.role() == ChildRole.HERO;
        boolean friends = !present.isEmpty() && present.role() == ChildRole.FRIEND;
        return Arrays.asList(
                language.surprising() && !classic.isChecked() ? inLanguage(audience.language()) : null,
                band == AgeBand.ANY ? null : messages.text(ListenerWords.SENTENCE_AGE, band.from(), band.to()),
                heroes ? messages.text(ListenerWords.SENTENCE_HEROES, names) : null,
                friends ? messages.text(ListenerWords.SENTENCE_FRIENDS, names) : null);
    }

    private String inLanguage(StoryLanguage chosen) {
        return messages.text(
                chosen == StoryLanguage.GERMAN ? ListenerWords.SENTENCE_GERMAN : ListenerWords.SENTENCE_ENGLISH);
    }

    /** Whoever is the youngest says how old; a person may say otherwise afterwards. */
    private void grow() {
        AgeBand now = book.family().age();
        if (!company.hasGuests() && now != youngest) {
            youngest = now;
            age.choose(now.code());
        }
        changed.run();
    }

    private void refresh() {
        boolean free = !classic.isChecked();
        company.enable(free);
        age.enable(free);
        language.group().enable(free);
    }
}

package moonlamp.browser.page.words;

/** Whom a story is told to: the children, their ages, the language. */
public enum ListenerWords implements Message {
    PICK_COMPANY("Who is listening?", "Wer hört zu?"),
    COMPANY_HINT(
            "Whoever is chosen comes into the story, two at most. Names stay on this device.",
            "Wer ausgewählt ist, kommt in der Geschichte vor, höchstens zwei. Namen bleiben auf diesem Gerät."),
    CHILDREN_OPEN("Children…", "Kinder …"),
    PICK_ROLE("As whom?", "Als wer?"),
    ROLE_HERO("as the hero", "als Hauptfigur"),
    ROLE_FRIEND("as a friend", "zur Begleitung"),
    PICK_AGE("For which age?", "Für welches Alter?"),
    AGE_ANY("any age", "jedes Alter"),
    AGE_BAND("{0} to {1} years", "{0} bis {1} Jahre"),
    PICK_STORY_LANGUAGE("In which language?", "In welcher Sprache?"),
    TELL_IN_ENGLISH("English", "Englisch"),
    TELL_IN_GERMAN("German, trying its best", "Deutsch, so gut es geht"),
    CLASSIC("Only the five questions, as in the original demo", "Nur die fünf Fragen, wie in der ursprünglichen Demo"),
    SENTENCE_AGE("for children aged {0} to {1}", "für Kinder von {0} bis {1} Jahren"),
    SENTENCE_ENGLISH("in English", "auf Englisch"),
    SENTENCE_GERMAN("in German", "auf Deutsch"),
    SENTENCE_HEROES("{0} and", "{0} und"),
    SENTENCE_FRIENDS("and {0}", "und {0}"),
    SIBLINGS("{0} and {1}", "{0} und {1}"),
    LINK_OPENED(
            "A story was sent to you: “Tell the story” tells it word for word.",
            "Jemand hat dir eine Geschichte geschickt: Mit „Geschichte erzählen“ wird sie Wort für Wort erzählt."),
    LINK_OTHER_TELLER(
            "Another storyteller has told this story. With this one it may read differently.",
            "Diese Geschichte hat ein anderer Erzähler erzählt. Bei diesem hier kann sie anders klingen."),
    LINK_OTHER_LANGUAGE(
            "A story was sent to you in a language that this storyteller does not know. “Tell the story” tells one like it in English.",
            "Jemand hat dir eine Geschichte in einer Sprache geschickt, die dieser Erzähler nicht kann. Mit „Geschichte erzählen“ wird eine ähnliche auf Englisch erzählt."),
    LINK_BROKEN(
            "This story link cannot be read: part of it is missing or changed. Here is a new beginning instead.",
            "Dieser Link zu einer Geschichte lässt sich nicht lesen: Ein Teil fehlt oder ist verändert. Dafür ist hier ein neuer Anfang."),
    CHILDREN_TITLE("Children", "Kinder"),
    CHILDREN_LEAD(
            "Up to four children, to be heroes of the stories or friends. What you write here stays on this device.",
            "Bis zu vier Kinder, die in den Geschichten vorkommen können. Was du hier schreibst, bleibt auf diesem Gerät."),
    CHILD_NAME("Name", "Name"),
    CHILD_AGE("Age", "Alter"),
    CHILD_NAME_MISSING("A name is still missing here.", "Hier fehlt noch ein Name."),
    CHILD_ADD("Add a child", "Kind hinzufügen"),
    CHILD_REMOVE("Remove", "Entfernen"),
    CHILD_REMOVE_LABEL("Remove {0}", "{0} entfernen"),
    CHILDREN_CLOSE("Done", "Fertig");

    private final String english;
    private final String german;

    ListenerWords(String english, String german) {
        this.english = english;
        this.german = german;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String german() {
        return german;
    }
}

package moonlamp.browser.page.words;

/** The dialog in which an adult accepts the terms of Gemma. */
public enum TermsWords implements Message {
    TERMS_TITLE("For an adult to read", "Für Erwachsene zum Lesen"),
    TERMS_INTRO(
            "Gemma is a language model by Google, under terms of its own. In short, and in our words:",
            "Gemma ist ein Sprachmodell von Google mit eigenen Bedingungen. Kurz und in unseren Worten:"),
    TERMS_POINT_USE(
            "You may use it, also for stories, if you keep to Google’s terms and to the law.",
            "Du darfst es benutzen, auch für Geschichten, wenn du dich an Googles Bedingungen und an das Gesetz hältst."),
    TERMS_POINT_HARM(
            "It must not be used to harm, deceive or endanger anybody, and least of all children.",
            "Es darf niemandem schaden, niemanden täuschen oder gefährden, am wenigsten Kinder."),
    TERMS_POINT_PASS(
            "Whoever passes it on has to pass these terms on with it.",
            "Wer es weitergibt, muss diese Bedingungen mit weitergeben."),
    TERMS_POINT_WARRANTY(
            "It can be wrong. Google gives no warranty for what it writes, and neither do we.",
            "Es kann sich irren. Für das, was es schreibt, bürgt Google nicht, und wir auch nicht."),
    TERMS_FULL("What counts is the full text:", "Es gilt der ganze Text (auf Englisch):"),
    TERMS_LINK("Gemma Terms of Use", "Nutzungsbedingungen von Gemma"),
    TERMS_POLICY_LINK("Gemma Prohibited Use Policy", "Verbotene Nutzungen von Gemma"),
    TERMS_NOTICE(
            "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms",
            "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms"),
    TERMS_ACCEPT("I am an adult and I accept", "Ich bin erwachsen und stimme zu"),
    TERMS_MISSING("Please tick the box first, or go back.", "Bitte setze erst den Haken, oder geh zurück."),
    TERMS_CONTINUE("Continue", "Weiter"),
    TERMS_BACK("Back", "Zurück");

    private final String english;
    private final String german;

    TermsWords(String english, String german) {
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

package moonlamp.browser.page.words;

/** What the page says of privacy, and of what it asked of the network. */
public enum PrivacyWords implements Message {
    PRIVACY_TITLE("Privacy", "Privatsphäre"),
    PRIVACY_TEXT(
            "Nothing that you choose, write or read leaves this device. There is no account, no counting of visitors, no"
                    + " advertisement, and no server behind Moonlamp.",
            "Nichts, was du wählst, schreibst oder liest, verlässt dieses Gerät. Es gibt kein Konto, keine Besucherzählung,"
                    + " keine Werbung und keinen Server hinter Mondlampe."),
    PRIVACY_FETCHED(
            "The page fetches its own files, and a larger storyteller if you ask for one. In the background the browser may"
                    + " fetch the same files once more, to keep them for offline use, and look for a new version.",
            "Die Seite lädt ihre eigenen Dateien und einen größeren Erzähler, wenn du einen möchtest. Im Hintergrund lädt der"
                    + " Browser vielleicht dieselben Dateien noch einmal, um sie für offline zu behalten, und sieht nach einer"
                    + " neuen Version."),
    LOG_TITLE("Requests of this visit", "Anfragen bei diesem Besuch"),
    LOG_SINCE_READY("Since the storyteller was ready: {0}", "Seit der Erzähler bereit ist: {0}"),
    LOG_NOT_READY("The storyteller is not ready yet.", "Der Erzähler ist noch nicht bereit."),
    LOG_SUMMARY("All requests: {0}", "Alle Anfragen: {0}"),
    LOG_HINT(
            "Counted by the browser, for the page and its workers, since the page was opened.",
            "Vom Browser gezählt, für die Seite und ihre Helfer, seit die Seite geöffnet ist."),
    LOG_DEVICE("From this device, without internet", "Von diesem Gerät, ohne Internet"),
    LOG_SITE("From this site", "Von dieser Website"),
    LOG_STORYTELLER("For a storyteller that you asked for", "Für einen Erzähler, den du wolltest"),
    LOG_ELSEWHERE("From elsewhere", "Von anderswo"),
    LOG_TIMES("{0} times", "{0}-mal"),
    LOG_PAGE("the page itself", "die Seite selbst");

    private final String english;
    private final String german;

    PrivacyWords(String english, String german) {
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

package moonlamp.e2e;

/** The first fetched storyteller, in Firefox. */
class StorytellersFirefoxIT extends StorytellersCases {
    StorytellersFirefoxIT() {
        super(BrowserKind.FIREFOX);
    }
}

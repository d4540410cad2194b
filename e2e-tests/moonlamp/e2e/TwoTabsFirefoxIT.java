package moonlamp.e2e;

/** Two tabs of Firefox. */
class TwoTabsFirefoxIT extends TwoTabsCases {
    TwoTabsFirefoxIT() {
        super(BrowserKind.FIREFOX);
    }
}

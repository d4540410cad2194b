package moonlamp.e2e;

/** Two tabs of Chromium. */
class TwoTabsIT extends TwoTabsCases {
    TwoTabsIT() {
        super(BrowserKind.CHROMIUM);
    }
}

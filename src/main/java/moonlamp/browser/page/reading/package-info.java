/**
 * Reading a story on the screen and aloud, without a browser: settings, the reader's queue of sentences, voices, pages,
 * the sleep timer, and when controls and screen go dark. Time comes in as milliseconds of one clock that only goes on.
 */
package moonlamp.browser.page.reading;

/**
 * What the settings decide, without a browser: the language of the page, the house rules, the gate for grown-ups, and the
 * log of what the page asked of the network.
 */
package moonlamp.browser.page.settings;

/** What the page says, in every language of the page. */
package moonlamp.browser.page.words;

/** What lies open on the story page, as a story to be kept. Plain Java. */
package moonlamp.browser.page.keeping;

/** The children of the family on this device, and who of them listens tonight. Plain Java; the views show it. */
package moonlamp.browser.page.children;

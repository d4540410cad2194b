/**
 * Browser interfaces that TeaVM's own library lacks, and the form of our messages as plain objects. Shared by the page
 * and the worker; thin, without decisions of its own.
 */
package moonlamp.browser.jso;

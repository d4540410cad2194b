/**
 * What a story is about and how it is shown: the choices, the prompt, the link that brings a story back, sentences and
 * titles. Plain Java that knows no model and no browser; the page, the worker and the command line share it.
 */
package moonlamp.story;

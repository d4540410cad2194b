/**
 * What keeps stories fit for bedtime: lists of words that do not belong there, the check of what is typed, the guard that
 * looks at every sentence before it is shown, and gentle endings. Rules and lists only, no model: the same text has the
 * same verdict everywhere. The lists lie among the resources, one for each language, and one for all.
 */
package moonlamp.story.safety;

/**
 * The command line: serve the site, look into a model file, tokenize, tell a story, score tokens. JVM only; one of the
 * two places that touch files, the other is moonlamp.site. Each command is tested in-process through {@link
 * moonlamp.cli.Console}.
 */
package moonlamp.cli;

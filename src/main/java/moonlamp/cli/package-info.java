/**
 * The command line: serve the site, look into a model file, tokenize, tell a story, score tokens, train a model. JVM only;
 * one of the places that touch files, the others are moonlamp.site and moonlamp.training. Each command is tested in-process
 * through {@link moonlamp.cli.Console}.
 */
package moonlamp.cli;

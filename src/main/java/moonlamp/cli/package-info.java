/**
 * The command line: serve the site, look into a model file, tokenize, tell a story, score tokens, convert a model. JVM
 * only; with moonlamp.conversion and moonlamp.site the only code that touches files. Each command is tested in-process through {@link
 * moonlamp.cli.Console}.
 */
package moonlamp.cli;

/**
 * The command line: serve the site, look into a model file, tokenize, tell a story, score tokens, train, judge or convert a
 * model. JVM only; with moonlamp.conversion, moonlamp.site and moonlamp.training the only code that touches files. Each
 * command is tested in-process through {@link moonlamp.cli.Console}.
 */
package moonlamp.cli;

/**
 * The command line: serve the site, look into a model file, tokenize, tell a story, score tokens, judge a storyteller. JVM
 * only; files are touched here, in moonlamp.site and in moonlamp.training. Each command is tested in-process through
 * {@link moonlamp.cli.Console}.
 */
package moonlamp.cli;

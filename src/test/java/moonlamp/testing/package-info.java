/** Shared by the tests of several packages: recorded reference results, and tiny models of any shape. */
package moonlamp.testing;

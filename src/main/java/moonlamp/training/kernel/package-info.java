/**
 * The trainer's arithmetic on rows and matrices of floats, in vectors of the width that the machine prefers (JDK
 * incubator module jdk.incubator.vector, so these classes are compiled apart and run only with
 * {@code --add-modules jdk.incubator.vector}). Knows nothing of networks. Nothing here allocates; a loop over vectors has
 * a method of its own, because a call beside it would make the compiler put every vector on the heap.
 */
package moonlamp.training.kernel;

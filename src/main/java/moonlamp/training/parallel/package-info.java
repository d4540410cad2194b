/** Threads that share the trainer's work, so that results do not depend on which thread was faster. */
package moonlamp.training.parallel;

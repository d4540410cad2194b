/**
 * What the model learns from: stories with the prompts that ask for them, the mixture of sources, their held-out part, and
 * documents as token ids, grouped into steps. Everything is decided by seeds, so that a run can be stopped and continued.
 */
package moonlamp.training.data;

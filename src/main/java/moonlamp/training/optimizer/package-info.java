/** How the parameters follow their gradients: Muon for matrices, AdamW for the rest, and the learning rate's course. */
package moonlamp.training.optimizer;

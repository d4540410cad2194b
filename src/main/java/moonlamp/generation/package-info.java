/**
 * Telling, token by token: an Engine is a loaded model, a Session is one timeline on it. Step-wise throughout, one
 * token a call, so that whoever drives it stays responsive. Knows nothing of stories.
 */
package moonlamp.generation;

/**
 * The engine as a WebAssembly module. Its interface is a list of exported static functions on numbers, so that it needs
 * no JavaScript runtime and runs under the strictest content security policy. All else crosses in linear memory: text as
 * UTF-8, tokens as i32, logits as f32.
 *
 * <p>Linear memory: the module's own constants, the {@link moonlamp.browser.engine.Exchange} areas, the engine. An export
 * answers a status, and -1 when it failed; {@code failure} then tells code and message. The order of calls:
 * <pre>
 * begin, feedPlan* , plannedPages                           on a small memory, to plan
 * begin, feedPlan* , plannedPages, plannedName              on a small memory, to look at a file
 * begin, (resumeHash?, hash* , hashState?)* , digest        on a small memory, to hash one
 * begin, feedHeader* , startLoad, (hash?, feedWeights)* , digest?, finishLoad    on a memory of that size
 * joinTeam                                                  in every helper thread, on the same memory
 * preparePrompt, readPrompt*                               perhaps, while nothing is told, for a story that may come
 * setSampling, startStory, promptRead, readPrompt* , step*  for each story
 * clear, append* , logits                                   to score given tokens
 * </pre>
 *
 * <p>{@code feedPlan} leaves the vocabulary out, most of a header, which is checked when the model is loaded. A prompt is
 * read only from where it differs from what the cache holds, be that a prepared prompt or the story before: the logits are
 * the same to the bit.
 */
package moonlamp.browser.engine;

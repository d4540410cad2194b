/**
 * The engine as a WebAssembly module. Its interface is a list of exported static functions on numbers, so that it needs
 * no JavaScript runtime and runs under the strictest content security policy. All else crosses in linear memory: text as
 * UTF-8, tokens as i32, logits as f32.
 *
 * <p>Linear memory: the module's own constants, the {@link moonlamp.browser.engine.Exchange} areas, the engine. An export
 * answers a status, and -1 when it failed; {@code failure} then tells code and message. The order of calls:
 * <pre>
 * begin, feedHeader* , plannedPages                         on a small memory, to plan
 * begin, feedHeader* , startLoad, (hash?, feedWeights)* , digest?, finishLoad    on a memory of that size
 * joinTeam                                                  in every helper thread, on the same memory
 * setSampling, startStory, readPrompt* , step*              for each story
 * clear, append* , logits                                   to score given tokens
 * </pre>
 */
package moonlamp.browser.engine;

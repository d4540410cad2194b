package moonlamp.browser.page.flow;

import moonlamp.story.Sentence;

/** Is told what changed; asks the flow for the rest. */
public interface FlowView {
    /** State or progress is another one than before. */
    void changed();

    /** A new story begins, with nothing written yet. */
    void storyBegan(Story story);

    /** A story that was written before is shown instead of the one that was. */
    void storyOpened(Story story);

    /** One more sentence has been written. */
    void sentenceCame(Sentence sentence);
}

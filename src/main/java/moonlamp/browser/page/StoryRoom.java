package moonlamp.browser.page;

import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.reading.ReadingMatter;
import moonlamp.story.Sentence;
import moonlamp.story.StoryRequest;
import moonlamp.story.StoryVariation;

/** Ties the story that is told, or lies open, to the story page and to reading mode. */
final class StoryRoom {
    private final Router router;
    private final StoryFlow flow;
    private final LibraryRoom library;
    private final StoryCover cover;
    private final StoryView view;
    private final Reading reading;
    private final AgainMenu again = new AgainMenu(this::tellAgain);
    /** Whether the story that lay open before the present one began was covered. */
    private boolean previousCovered;

    StoryRoom(Router router, StoryFlow flow, LibraryRoom library, StoryCover cover, StoryView view, Reading reading) {
        this.router = router;
        this.flow = flow;
        this.library = library;
        this.cover = cover;
        this.view = view;
        this.reading = reading;
        Dom.onClick(Dom.byId("stop"), this::stop);
        Dom.onClick(Dom.byId("trouble-button"), this::recover);
        Dom.onClick(Dom.byId("read-open"), router::toReading);
        Dom.onClick(Dom.byId("read-aloud"), this::readAloud);
    }

    /** A new story begins, with nothing written yet. */
    void began(Story story) {
        if (library.hasStory()) {
            previousCovered = cover.covers();
        }
        library.storyBegan(story);
        view.begin(story);
        cover.begin();
        again.offer(story);
        reading.begin(matter(story));
        router.allowStory("");
        router.toStory();
    }

    /** A story that was written before is shown instead of the one that was. */
    void opened(Story story) {
        view.begin(story);
        cover.lift();
        again.offer(story);
        reading.begin(matter(story));
        story.sentences().forEach(reading::add);
        reading.end();
        router.allowStory(library.storyId());
    }

    /** One more sentence has been written. */
    void grew(Sentence sentence) {
        view.add(sentence);
        library.sentenceCame();
        reading.add(sentence);
        reading.announce(sentence);
    }

    /** Brings everything but the text up to date. */
    void refresh() {
        view.refresh(flow);
        if (flow.over()) {
            reading.end();
        }
        if (flow.story() != null) {
            reading.retitle(flow.story().title());
        }
    }

    /** A grown-up may have to look at the open story first. */
    void coverUnseen() {
        cover.begin();
        leaveCoveredReading();
    }

    /** What is covered is not read; says whether it was about to be. */
    boolean leaveCoveredReading() {
        boolean leave = router.atReading() && cover.covers();
        if (leave) {
            router.insteadToStory();
        }
        return leave;
    }

    private void readAloud() {
        router.toReading();
        reading.playOrPause();
    }

    private void stop() {
        flow.stop();
        if (flow.story().sentences().isEmpty()) {
            boolean retold = flow.story().retold();
            if (returnToPrevious() && retold) {
                router.toStory();
            } else {
                router.toCreate();
            }
        }
    }

    /** The button that was pressed is not there while a story is told: whoever was on it goes on at its place. */
    private void tellAgain(StoryVariation variation) {
        flow.tell(variation, SeedField.fresh());
        Dom.focusInPlace(Dom.byId("stop"));
    }

    private void recover() {
        boolean change = flow.failure().remedy() == Failure.Remedy.CHANGE_WISH;
        flow.recover();
        if (change) {
            if (flow.over() && flow.story().sentences().isEmpty()) {
                returnToPrevious();
            }
            router.toCreate();
        }
    }

    /** Nothing is left of a story that never began: the one before lies open again, if there is one. */
    private boolean returnToPrevious() {
        if (!library.layPrevious()) {
            flow.forget();
            router.forbidStory();
            return false;
        }
        if (!previousCovered) {
            cover.lift();
        }
        return true;
    }

    /** What reading mode has to know. */
    private static ReadingMatter matter(Story story) {
        StoryRequest request = story.recipe().request();
        return new ReadingMatter(
                story.title(),
                request.language().tag(),
                request.audience().company().names(),
                request,
                story.recipe().seed());
    }
}

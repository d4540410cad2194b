package moonlamp.browser.page.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moonlamp.browser.page.flow.Failure;
import moonlamp.browser.page.flow.FlowView;
import moonlamp.browser.page.flow.ModelFile;
import moonlamp.browser.page.flow.Story;
import moonlamp.browser.page.flow.StoryFlow;
import moonlamp.browser.page.flow.StorytellerPort;
import moonlamp.library.KeptStories;
import moonlamp.library.KeptStory;
import moonlamp.library.Library;
import moonlamp.library.LibraryListener;
import moonlamp.library.MemoryRecords;
import moonlamp.library.Origin;
import moonlamp.library.ShelfFailure;
import moonlamp.protocol.EngineReport;
import moonlamp.protocol.Report;
import moonlamp.protocol.Request;
import moonlamp.story.Recipe;
import moonlamp.story.Sentence;
import moonlamp.story.StoryOptions;
import moonlamp.story.StoryVariation;
import org.junit.jupiter.api.Test;

class StoryDeskTest implements StorytellerPort, FlowView, Surroundings, LibraryListener {
    private static final Recipe RECIPE = Recipe.of(StoryOptions.first(), 7);

    private final MemoryRecords records = new MemoryRecords();
    private final Library library = new Library(records, this::now, this);
    private final StoryDesk desk = new StoryDesk(library, this);
    private final StoryFlow flow = new StoryFlow(this, this);
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, String> remembered = new HashMap<>();
    private int ids;
    private long time = 1000;

    @Test
    void aStoryIsWrittenDownAsItGrows() {
        tell("One.", "Two.");
        KeptStory lying = desk.lying();
        assertEquals(2, lying.sentences().size());
        assertEquals("id-1", lying.id());
        assertEquals("Test teller", lying.origin().model());
        assertEquals("abababab", lying.origin().fingerprint());
        assertEquals(7, lying.origin().number());
        assertEquals(RECIPE.request(), StoryDesk.recipe(lying).request());
        assertFalse(desk.kept());
        List<KeptStory> found = new ArrayList<>();
        library.fromDesk(found::add);
        assertEquals(List.of(lying), found);
    }

    @Test
    void keepingShowsAtOnceAndAfterReopening() {
        tell("One.");
        desk.keep(() -> {});
        assertTrue(desk.kept());
        KeptStory kept = desk.lying();
        Story shown = desk.open(kept);
        assertFalse(desk.kept(), "not before the library has been asked");
        desk.look(() -> {});
        assertTrue(desk.kept());
        assertTrue(shown.reopened());
        assertTrue(shown.retellable());
        assertEquals(kept.title(), shown.title());
        assertEquals(kept.sentences(), shown.sentences());
        library.remove(kept.id(), () -> {});
        assertFalse(desk.kept());
    }

    @Test
    void whatWasToldBeforeIsStillThere() {
        assertNull(desk.previous());
        tell("One.");
        KeptStory first = desk.lying();
        assertNull(desk.previous());
        flow.tell(RECIPE);
        flow.stop();
        assertEquals(first, desk.previous(), "a story of which nothing is written does not count");
        tell("Two.");
        assertEquals(first, desk.previous());
        assertEquals(first, desk.told(first.id()));
        assertEquals(desk.lying(), desk.told(desk.id()));
        assertNull(desk.told("nobody"));
    }

    @Test
    void anotherTitleReachesTheOpenStory() {
        tell("One.");
        desk.keep(() -> {});
        library.rename("id-1", "Another title");
        assertEquals("Another title", flow.story().title());
        assertEquals("Another title", desk.lying().title());
    }

    @Test
    void aBeginningThatAnotherTabKeptIsNotTheStory() {
        tell("One.");
        Library elsewhere = new Library(records.otherTab(), this::now, this);
        elsewhere.fromDesk(beginning -> elsewhere.keep(beginning, () -> {}));
        desk.look(() -> {});
        assertTrue(desk.kept(), "as much as there is");
        write("Two.");
        assertFalse(desk.kept());
        desk.look(() -> {});
        assertFalse(desk.kept());
        desk.keep(() -> {});
        assertTrue(desk.kept());
        library.find("id-1", found -> assertEquals(2, found.sentences().size()));
    }

    @Test
    void aStarOfTheLibraryStaysWhenTheStoryIsKeptAgain() {
        tell("One.");
        desk.keep(() -> {});
        library.like("id-1", true);
        library.remove("id-1", () -> {});
        desk.keep(() -> {});
        assertTrue(desk.lying().favourite());
    }

    @Test
    void aVariationKnowsWhereItComesFrom() {
        tell("One.");
        flow.tell(StoryVariation.FUNNIER, 9);
        write("Two.");
        assertEquals("id-1", desk.lying().origin().parent());
        flow.tell(StoryVariation.SAME, 9);
        write("Two.");
        assertEquals("id-1", desk.lying().origin().parent(), "the same again comes from the same");
        flow.open(desk.open(desk.lying()));
        flow.tell(StoryVariation.SAME, 9);
        write("Two.");
        assertEquals("id-1", desk.lying().origin().parent(), "reopened, too");
        flow.tell(StoryVariation.ANOTHER_TWIST, 9);
        write("Three.");
        assertEquals("id-4", desk.lying().origin().parent());
        flow.tell(RECIPE);
        write("Four.");
        assertEquals("", desk.lying().origin().parent());
    }

    @Test
    void aStoryWithoutARecipeOfThisVersionCanStillBeRead() {
        KeptStory fox = KeptStories.story("fox", "The Fox", 1);
        KeptStory strange = new KeptStory(
                "fox",
                "The Fox",
                fox.sentences(),
                "en",
                new Origin("r=fromTheFuture", 3, "", "", ""),
                List.of(),
                1,
                1,
                false);
        Story story = desk.open(strange);
        assertFalse(story.retellable());
        assertEquals(3, story.sentences().size());
        assertNotEquals("", story.recipe().request().setting());
    }

    @Test
    void openingAStoryEndsTheOneThatIsTold() {
        tell("One.");
        KeptStory fox = KeptStories.story("fox", "The Fox", 1);
        flow.open(desk.open(fox));
        write("Two.");
        assertEquals(fox, desk.lying());
        assertEquals(3, flow.story().sentences().size());
        assertTrue(requests.get(requests.size() - 1) instanceof Request.Stop);
    }

    @Test
    void nothingLiesThereBeforeTheFirstSentence() {
        ready();
        flow.tell(RECIPE);
        assertNull(desk.lying());
        desk.look(() -> {});
        assertFalse(desk.kept());
    }

    private void tell(String... sentences) {
        ready();
        flow.tell(RECIPE);
        for (String sentence : sentences) {
            write(sentence);
        }
    }

    private void ready() {
        flow.load();
        flow.workerStarted(new ModelFile("models/tiny.gguf", 1234, "ab".repeat(32)));
        flow.receive(new Report.Ready(
                requests.get(0).run(), new EngineReport("baseline", "because", 1, 65536, "Test teller", 99, 2, 512)));
    }

    private void write(String text) {
        int run = requests.stream()
                .filter(Request.Tell.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow()
                .run();
        flow.receive(new Report.Sentence(run, text, false));
    }

    @Override
    public void storyBegan(Story story) {
        desk.begin(story);
    }

    @Override
    public void sentenceCame(Sentence sentence) {
        desk.grew();
    }

    @Override
    public void storyOpened(Story story) {}

    @Override
    public void changed() {
        desk.look(() -> {});
    }

    @Override
    public void changedElsewhere() {}

    @Override
    public void failed(ShelfFailure failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void start() {}

    @Override
    public boolean standIn(Failure failure) {
        return false;
    }

    @Override
    public void send(Request request) {
        requests.add(request);
    }

    @Override
    public long now() {
        return time++;
    }

    @Override
    public String freshId() {
        return "id-" + ++ids;
    }

    @Override
    public void remember(String id, String story) {
        remembered.put(id, story);
    }

    @Override
    public String recall(String id) {
        return remembered.getOrDefault(id, "");
    }

    @Override
    public String model() {
        return "Test teller";
    }
}

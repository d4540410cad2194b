package moonlamp.browser.page;

import java.util.function.Supplier;
import moonlamp.browser.page.keeping.StoryDesk;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.TakeOutWords;
import moonlamp.export.Epub;
import moonlamp.export.FileName;
import moonlamp.export.PlainText;
import moonlamp.export.SceneSvg;
import moonlamp.library.KeptStory;
import moonlamp.story.Audience;
import moonlamp.story.Recipe;
import moonlamp.story.StoryRequest;
import moonlamp.story.scene.SceneComposer;
import org.teavm.jso.dom.html.HTMLElement;

/** The ways in which the story on the page leaves the app: clipboard, link, share sheet, paper, book, text. */
final class TakeOutDialog {
    private final Messages messages;
    private final Supplier<KeptStory> story;
    private final HTMLElement dialog = Dom.byId("take-out");
    private final HTMLElement news = Dom.byId("take-news");

    /** @param story gives the story that lies open */
    TakeOutDialog(Messages messages, Supplier<KeptStory> story) {
        this.messages = messages;
        this.story = story;
        Dom.byId("take-share").setHidden(!Outbox.canShare());
        Dom.onClick(Dom.byId("take-copy"), this::copy);
        Dom.onClick(Dom.byId("take-link"), this::copyLink);
        Dom.onClick(Dom.byId("take-share"), this::share);
        Dom.onClick(Dom.byId("take-print"), this::print);
        Dom.onClick(Dom.byId("take-epub"), this::saveBook);
        Dom.onClick(Dom.byId("take-text"), this::saveText);
        Outbox.printByDay();
    }

    void open() {
        Dom.text(news, "");
        Dom.byId("take-link").setHidden(story.get().origin().recipe().isEmpty());
        Dom.showModal(dialog);
    }

    private void copy() {
        Outbox.copy(
                PlainText.of(story.get()), done -> say(done ? TakeOutWords.TAKE_COPIED : TakeOutWords.TAKE_REFUSED));
    }

    private void copyLink() {
        String link = Outbox.address() + "#" + story.get().origin().recipe();
        Outbox.copy(link, done -> say(done ? TakeOutWords.TAKE_LINK_COPIED : TakeOutWords.TAKE_REFUSED));
    }

    private void share() {
        KeptStory shared = story.get();
        Outbox.share(shared.title(), PlainText.of(shared));
    }

    private void print() {
        Dom.close(dialog);
        Outbox.print();
    }

    private void saveBook() {
        KeptStory saved = story.get();
        String name = FileName.of(saved.title(), ".epub");
        byte[] book = Epub.of(saved, picture(saved), messages.text(TakeOutWords.TAKE_MAKER));
        Outbox.save(book, Epub.MEDIA_TYPE, name);
        say(TakeOutWords.TAKE_SAVED, name);
    }

    private void saveText() {
        KeptStory saved = story.get();
        String name = FileName.of(saved.title(), ".txt");
        Outbox.save(PlainText.of(saved), "text/plain;charset=utf-8", name);
        say(TakeOutWords.TAKE_SAVED, name);
    }

    private static String picture(KeptStory story) {
        Recipe recipe = StoryDesk.recipeOrStandIn(story);
        StoryRequest request = recipe.request().withAudience(Audience.ANYBODY); // as on the page
        return SceneSvg.of(
                SceneComposer.compose(request.setting(), request.character(), recipe.seed()),
                story.title(),
                Outbox::colour);
    }

    private void say(Message message, Object... values) {
        Dom.text(news, messages.text(message, values));
    }
}

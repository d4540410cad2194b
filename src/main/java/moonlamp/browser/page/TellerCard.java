package moonlamp.browser.page;

import java.util.function.BiConsumer;
import moonlamp.browser.page.models.Act;
import moonlamp.browser.page.models.ModelJob;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.TellersWords;
import moonlamp.protocol.ModelInfo;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** One storyteller on the Storytellers page. */
final class TellerCard {
    private final ModelWords words;
    private final HTMLElement card = Dom.create("li", "card");
    private final HTMLElement tag = Dom.create("span", "tag");
    private final HTMLElement facts = Dom.create("p", "facts");
    private final HTMLElement state = Dom.create("p", "facts");
    private final HTMLElement vouched = Dom.create("p", "facts");
    private final HTMLElement arrived = Dom.create("p", "arrived");
    private final JobPanel job;
    private final TroubleNote trouble;
    private final ActButtons buttons;
    private Teller teller;

    /**
     * @param id of its heading
     * @param action called with what the person wants of this storyteller
     */
    TellerCard(ModelWords words, String id, Teller teller, BiConsumer<Act, Teller> action) {
        this.words = words;
        this.teller = teller;
        job = new JobPanel(words);
        trouble = new TroubleNote(words.messages());
        buttons = new ActButtons(words, id, act -> action.accept(act, this.teller));
        card.appendChild(head(id, teller.info().name(), tag));
        card.appendChild(facts);
        card.appendChild(state);
        card.appendChild(vouched);
        card.appendChild(arrived);
        card.appendChild(trouble.element());
        card.appendChild(job.element());
        card.appendChild(buttons.element());
        describe(teller.info());
    }

    /** Name and tag of a card. */
    static HTMLElement head(String id, String name, HTMLElement tag) {
        HTMLElement head = Dom.create("div", "card-head");
        HTMLElement title = Dom.create("h2", "", name);
        title.setId(id);
        head.appendChild(title);
        head.appendChild(tag);
        return head;
    }

    HTMLElement element() {
        return card;
    }

    /**
     * Brings the card up to date.
     *
     * @param tells whether it is the one that tells
     * @param first whether it is the one to begin with
     */
    void show(Teller now, boolean tells, boolean first) {
        if (now != teller) {
            teller = now;
            describe(now.info());
        }
        Messages messages = words.messages();
        Dom.attribute(card, "data-state", now.info().state().name());
        Dom.attribute(
                card, "data-job", now.job() == null ? null : now.job().kind().name());
        Dom.attribute(card, "data-tells", tells ? "true" : null);
        Dom.text(
                tag,
                tells ? messages.text(TellersWords.TELLS_NOW) : first ? messages.text(TellersWords.RECOMMENDED) : "");
        tag.setHidden(!tells && !first);
        showState(now);
        Dom.text(arrived, now.arrived() ? words.arrived(now) : "");
        if (now.trouble() == null) {
            trouble.hide();
        } else {
            trouble.show(
                    words.trouble(now),
                    now.trouble().code().name(),
                    now.trouble().message());
        }
        boolean working = now.job() != null && now.job().kind() != ModelJob.Kind.REMOVE;
        job.show(working, working ? now.job().progress() : null);
        buttons.show(
                Act.of(now, tells),
                now,
                first || now.trouble() != null || now.info().storedBytes() > 0);
    }

    private void showState(Teller now) {
        Messages messages = words.messages();
        ModelInfo info = now.info();
        boolean removing = now.job() != null && now.job().kind() == ModelJob.Kind.REMOVE;
        boolean working = now.job() != null && !removing;
        Dom.text(state, removing ? messages.text(TellersWords.STATE_REMOVING) : words.state(now, day(info.savedAt())));
        state.setHidden(working || info.bytes() == 0);
        Message seal = now.sound()
                ? TellersWords.FOUND_SOUND
                : info.verified() ? TellersWords.VERIFIED : TellersWords.UNVERIFIED;
        Dom.text(vouched, messages.text(seal));
        vouched.setHidden(!now.usable() || working);
    }

    private void describe(ModelInfo info) {
        Dom.clear(facts);
        String about = words.messages().size(info.bytes());
        if (!info.languages().isEmpty()) {
            about += " · " + words.languages(info.languages());
        }
        if (info.memoryBytes() > 0) {
            about += " · "
                    + words.messages()
                            .text(TellersWords.MEMORY_NEED, words.messages().size(info.memoryBytes()));
        }
        facts.appendChild(Dom.document().createTextNode(info.bytes() == 0 ? "" : about));
        if (!info.licenceUrl().isEmpty()) {
            facts.appendChild(Dom.document().createTextNode(" · "));
            facts.appendChild(Dom.link(info.licenceUrl(), info.licence()));
        }
    }

    private String day(long millis) {
        return millis == 0 ? "" : dayOf(millis, words.messages().language().tag());
    }

    @JSBody(
            params = {"millis", "language"},
            script =
                    """
            return new Date(millis).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
            """)
    private static native String dayOf(double millis, String language);
}

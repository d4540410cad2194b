package moonlamp.browser.page;

import moonlamp.browser.page.models.ModelsFlow;
import moonlamp.browser.page.models.Teller;
import moonlamp.browser.page.words.FileWords;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelState;
import org.teavm.jso.dom.html.HTMLElement;

/** How much room there is in this browser, and whether it is promised to stay. */
final class RoomPanel {
    private final ModelsFlow flow;
    private final Messages messages;
    private final HTMLElement meter = Dom.byId("room-meter");
    private final HTMLElement text = Dom.byId("room-text");

    RoomPanel(ModelsFlow flow, Messages messages) {
        this.flow = flow;
        this.messages = messages;
    }

    void refresh() {
        ModelReport.Space space = flow.space();
        boolean known = space != null && space.freeBytes() >= 0;
        meter.setHidden(!known);
        if (known) {
            Dom.attribute(meter, "max", Long.toString(space.usedBytes() + space.freeBytes()));
            Dom.attribute(meter, "value", Long.toString(space.usedBytes()));
        }
        Dom.text(text, space == null ? messages.text(FileWords.ROOM_UNKNOWN) : words(space));
    }

    private String words(ModelReport.Space space) {
        String used = messages.size(space.usedBytes());
        StringBuilder said = new StringBuilder(
                space.freeBytes() < 0
                        ? messages.text(FileWords.ROOM_USED, used)
                        : messages.text(FileWords.ROOM_FREE, used, messages.size(space.freeBytes())));
        for (Teller teller : flow.tellers()) {
            long missing = teller.info().bytes() - teller.info().storedBytes();
            boolean coming = teller.job() != null || teller.info().state() == ModelState.PAUSED;
            if (coming && missing > 0 && !teller.usable()) {
                said.append(' ')
                        .append(messages.text(
                                FileWords.ROOM_NEEDED, teller.info().name(), messages.size(missing)));
            }
        }
        Message promise = space.persisted() ? FileWords.ROOM_PERSISTED : FileWords.ROOM_NOT_PERSISTED;
        return said.append(' ').append(messages.text(promise)).toString();
    }
}

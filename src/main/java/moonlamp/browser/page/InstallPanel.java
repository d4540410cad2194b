package moonlamp.browser.page;

import moonlamp.browser.page.models.Notebook;
import moonlamp.browser.page.settings.InstallNote;
import moonlamp.browser.page.words.Message;
import moonlamp.browser.page.words.Messages;
import moonlamp.browser.page.words.SettingsWords;
import org.teavm.jso.dom.html.HTMLElement;

/** Moonlamp as an app: in the settings, and as a hint on Create that can be waved away for good. */
final class InstallPanel {
    private final Messages messages;
    private final Notebook notebook;
    private final HTMLElement panel = Dom.byId("install-panel");
    private final HTMLElement hint = Dom.byId("install-hint");

    InstallPanel(Messages messages, Notebook notebook) {
        this.messages = messages;
        this.notebook = notebook;
        for (String id : new String[] {"install-act", "install-hint-act"}) {
            Dom.onClick(Dom.byId(id), Installing::install);
        }
        Dom.onClick(Dom.byId("install-hint-later"), () -> {
            InstallNote.waveAway(notebook);
            refresh();
        });
        Installing.onInstalling(this::refresh);
        refresh();
    }

    private void refresh() {
        String way = Installing.installing();
        boolean offered = way.equals("offer");
        panel.setHidden(way.isEmpty());
        Dom.text(Dom.byId("install-text"), messages.text(text(way)));
        Dom.byId("install-act").setHidden(!offered);
        boolean possible = offered || way.equals("share");
        hint.setHidden(!possible || InstallNote.wavedAway(notebook));
        Dom.text(
                Dom.byId("install-hint-text"),
                messages.text(offered ? SettingsWords.INSTALL_CREATE : SettingsWords.INSTALL_SHARE));
        Dom.byId("install-hint-act").setHidden(!offered);
    }

    private static Message text(String way) {
        return switch (way) {
            case "app" -> SettingsWords.INSTALL_DONE;
            case "share" -> SettingsWords.INSTALL_SHARE;
            default -> SettingsWords.INSTALL_HINT;
        };
    }
}

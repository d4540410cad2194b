package moonlamp.browser.page.models;

import java.util.Collection;

/**
 * The one thing about storytellers that is worth a line on the other pages.
 *
 * @param kind what it is
 * @param teller whom it is about; null for a file of this device
 */
public record Headline(Kind kind, Teller teller) {

    /** What can be worth it, the most important first. */
    public enum Kind {
        /** Something went wrong. */
        TROUBLE,
        /** A storyteller has arrived, and can tell. */
        READY,
        /** One is on its way. */
        PROGRESS
    }

    /** The headline, or null. Trouble with the chosen one comes before other trouble. */
    public static Headline of(ModelsFlow flow) {
        Collection<Teller> tellers = flow.tellers();
        for (Teller teller : tellers) {
            if (teller.trouble() != null && teller.info().model().equals(flow.chosen())) {
                return new Headline(Kind.TROUBLE, teller);
            }
        }
        for (Kind kind : Kind.values()) {
            for (Teller teller : tellers) {
                if (isOf(kind, teller)) {
                    return new Headline(kind, teller);
                }
            }
        }
        return flow.desk().busy() ? new Headline(Kind.PROGRESS, null) : null;
    }

    private static boolean isOf(Kind kind, Teller teller) {
        return switch (kind) {
            case TROUBLE -> teller.trouble() != null;
            case READY -> teller.arrived();
            case PROGRESS -> teller.job() != null && teller.job().kind() == ModelJob.Kind.DOWNLOAD;
        };
    }
}

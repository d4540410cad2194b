package moonlamp.browser.page.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moonlamp.protocol.FailureCode;
import moonlamp.protocol.ModelInfo;
import moonlamp.protocol.ModelReport;
import moonlamp.protocol.ModelState;
import moonlamp.protocol.ModelStorage;

/** The storytellers that there are, as the worker listed them last. */
final class Roster {
    private final Choice choice;
    private final List<ModelInfo> arriving = new ArrayList<>();
    private Map<String, Teller> tellers = new LinkedHashMap<>();
    private ModelReport.Failed trouble;

    Roster(Choice choice) {
        this.choice = choice;
    }

    Collection<Teller> all() {
        return Collections.unmodifiableCollection(tellers.values());
    }

    /** The storyteller of a model, or null. */
    Teller of(String model) {
        return tellers.get(model);
    }

    /** The chosen one, of which perhaps only the choice is left. */
    Teller chosen() {
        return tellers.computeIfAbsent(choice.model(), this::lost);
    }

    /** The storyteller of a file that has been taken in. */
    Teller arrived(ModelReport.Installed file) {
        Teller teller = tellers.computeIfAbsent(
                file.model(), model -> Teller.of(model, file.name(), ModelState.INSTALLED, file.storage()));
        teller.become(ModelState.INSTALLED, teller.info().bytes(), file.storage());
        teller.forgive();
        teller.arrive();
        return teller;
    }

    /** Why the latest list could not be had, or null. */
    ModelReport.Failed trouble() {
        return trouble;
    }

    /** There will be no list for now. */
    void breakDown(String message) {
        trouble = new ModelReport.Failed(0, FailureCode.E_ENGINE, message);
    }

    /** A new list begins. */
    void begin() {
        arriving.clear();
    }

    /**
     * Takes a part of the list.
     *
     * @return whether it is complete
     */
    boolean receive(ModelReport report) {
        if (report instanceof ModelReport.Listed listed) {
            arriving.add(listed.info());
        } else if (report instanceof ModelReport.Failed failed) {
            trouble = failed;
        } else if (report instanceof ModelReport.ListEnd) {
            trouble = null;
            merge();
            return true;
        }
        return false;
    }

    private void merge() {
        Map<String, Teller> next = new LinkedHashMap<>();
        for (ModelInfo info : arriving) {
            Teller teller = tellers.getOrDefault(info.model(), new Teller(info));
            teller.learn(info);
            next.put(info.model(), teller);
        }
        if (!choice.model().isEmpty()) {
            next.computeIfAbsent(choice.model(), this::lost);
        }
        tellers = next;
    }

    private Teller lost(String model) {
        Teller gone = Teller.of(model, choice.name(), ModelState.ABSENT, ModelStorage.NONE);
        Teller before = tellers.getOrDefault(model, gone);
        before.learn(gone.info());
        return before;
    }
}

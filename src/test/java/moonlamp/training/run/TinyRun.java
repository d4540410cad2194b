package moonlamp.training.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of a few steps on stories made up here. */
public final class TinyRun {
    private static final String CONFIG =
            """
            {
              "output": "out",
              "seed": 4,
              "threads": 2,
              "model": {"name": "Tiny", "author": "The tests", "licence": "Apache-2.0"},
              "data": {
                "jsonl": "stories.jsonl", "sources": {"tests": 1}, "swapShare": 0.3, "authoredStories": 0,
                "heldOutPercent": 10, "heldOutStories": 5, "promptWeight": 0.1
              },
              "vocabulary": {"size": 416},
              "network": {
                "width": 32, "layers": 2, "heads": 2, "kvHeads": 1, "headSize": 32, "feedForward": 64, "context": 128
              },
              "schedule": {
                "tokens": 6000, "warmUpTokens": 1000, "decayFraction": 0.3, "quantizeFraction": 0.3,
                "batches": [{"fromTokens": 0, "tokens": 300}, {"fromTokens": 2000, "tokens": 600}]
              },
              "optimizer": {"matrixRate": 0.01, "otherRate": 0.01, "weightDecay": 0.1, "clip": 1},
              "report": {"everySteps": 2, "heldOutTokens": 2000, "checkpointMinutes": 5}
            }
            """;
    private static final String[] HEROES = {"fox", "owl", "cat", "bear", "snail"};
    private static final String[] THINGS = {"shiny key", "little map", "red kite", "warm hat", "silver bell"};

    private TinyRun() {}

    /** The configuration, to be changed. */
    static JsonObject config() {
        return JsonParser.parseString(CONFIG).getAsJsonObject();
    }

    /** The entry for a file to train further. */
    static JsonObject init(String file, double share) {
        JsonObject init = new JsonObject();
        init.addProperty(file, share);
        return init;
    }

    /** Writes the stories and a configuration into a folder; returns the configuration's file. */
    public static Path write(Path folder) throws IOException {
        return write(folder, config());
    }

    static Path write(Path folder, JsonObject config) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String hero : HEROES) {
            for (String thing : THINGS) {
                lines.add("{\"source\": \"tests\", \"text\": \"" + story(hero, thing) + "\"}");
            }
        }
        Files.write(folder.resolve("stories.jsonl"), lines);
        return Files.writeString(folder.resolve("config.json"), config.toString());
    }

    private static String story(String hero, String thing) {
        String noun = thing.substring(thing.indexOf(' ') + 1);
        return "Once upon a time there was a small " + hero + " who lived in a quiet forest. One day the " + hero
                + " found a " + thing + ". The " + noun + " was lovely. The " + hero + " showed the " + noun
                + " to everyone in the forest. Then the " + hero + " put the " + noun
                + " under a leaf and fell asleep.";
    }
}

package moonlamp.story.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Map<String, String> TOKENS = Map.of(
            "hill-1",
            "#204060",
            "ground",
            "#000000",
            "midnight-4",
            "#ffffff",
            "soil-snow",
            "#c8c8c8",
            "lamp",
            "#ffd277",
            "cloud",
            "#8d80b8",
            "halo",
            "#ffd894");

    private static Palette palette(Place place) {
        return new Palette(new Scene(place, Hour.MIDNIGHT, List.of()), TOKENS::get);
    }

    @Test
    void inksHaveTheColourOfTheirTokenAndGradientsThatOfTheirLight() {
        assertEquals("#ffd277", palette(Place.HILLS).colour(Ink.LAMP));
        assertEquals("#ffd894", palette(Place.HILLS).colour(Ink.HALO));
        assertEquals("#8d80b8", palette(Place.HILLS).colour(Ink.MIST));
    }

    /** 16.8 % of air, as 14 % times 1.2; then 62 % of snow. */
    @Test
    void hillsAreMixedWithAirAndSoil() {
        assertEquals("#45607b", palette(Place.HILLS).colour(Ink.HILL_1));
        assertEquals("#96a0ab", palette(Place.SNOW).colour(Ink.HILL_1));
        assertEquals("#000000", palette(Place.HILLS).colour(Ink.GROUND));
        assertEquals("#565656", palette(Place.SNOW).colour(Ink.GROUND));
    }

    @Test
    void theSkyEndsAtTheHorizonAndWithoutAirBelowTheFoot() {
        assertEquals("#ffffff", palette(Place.HILLS).sky(4));
        assertEquals(72, palette(Place.HILLS).skyOffset(4));
        assertEquals(0, palette(Place.MOON).skyOffset(1));
        assertEquals(150, palette(Place.MOON).skyOffset(4));
    }
}

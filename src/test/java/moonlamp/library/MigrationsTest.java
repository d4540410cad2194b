package moonlamp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    private static final Migrations THREE = new Migrations(List.of(
            tables -> tables.create("one"),
            tables -> {
                tables.create("two");
                tables.create("two-b");
            },
            tables -> tables.create("three")));

    @ParameterizedTest
    @CsvSource({"0, one two two-b three", "1, two two-b three", "2, three", "3, ''"})
    void takesTheMissingStepsInOrder(int version, String created) {
        List<String> tables = new ArrayList<>();
        THREE.upgrade(version, tables::add);
        assertEquals(created, String.join(" ", tables));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void refusesAVersionThatIsNotOnTheWay(int version) {
        assertThrows(IllegalArgumentException.class, () -> THREE.upgrade(version, table -> {}));
    }

    @Test
    void theShippedStepsMakeEveryTableOnce() {
        List<String> tables = new ArrayList<>();
        Migrations.SHIPPED.upgrade(0, tables::add);
        assertEquals(List.of(Migrations.STORIES, Migrations.DESK), tables);
        assertEquals(2, Migrations.SHIPPED.version());
    }
}

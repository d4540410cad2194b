package moonlamp.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moonlamp.training.corpus.Node.Article;
import moonlamp.training.corpus.Node.Choice;
import moonlamp.training.corpus.Node.Extra;
import moonlamp.training.corpus.Node.Sequence;
import moonlamp.training.corpus.Node.Slot;
import moonlamp.training.corpus.Node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {
    @Test
    void readsTextSlotsChoicesAndExtras() {
        Node node = TemplateParser.parse("So {hero} ran [up|down]. ((It was {a fruit.2}.))");
        assertEquals(
                new Sequence(List.of(
                        new Text("So "),
                        new Slot(Article.NONE, "hero", false),
                        new Text(" ran "),
                        new Choice(List.of(new Text("up"), new Text("down"))),
                        new Text(". "),
                        new Extra(new Sequence(
                                List.of(new Text("It was "), new Slot(Article.A, "fruit.2", false), new Text(".")))))),
                node);
    }

    @Test
    void readsCapitalsAndArticles() {
        assertEquals(new Slot(Article.NONE, "he", true), TemplateParser.parse("{He}"));
        assertEquals(new Slot(Article.A, "guest", true), TemplateParser.parse("{A guest}"));
        assertEquals(new Slot(Article.A, "owl", false), TemplateParser.parse("{an owl}"));
        assertEquals(new Slot(Article.THE, "hero", false), TemplateParser.parse("{the hero}"));
    }

    @Test
    void nestsChoicesAndLeavesBarsOutsideThemAlone() {
        Node node = TemplateParser.parse("[a|[b|c] d|]");
        List<Node> options = ((Choice) node).options();
        assertEquals(3, options.size());
        assertTrue(((Sequence) options.get(1)).parts().get(0) instanceof Choice);
        assertEquals(new Sequence(List.of()), options.get(2));
        assertEquals(new Text("one | two"), TemplateParser.parse("one | two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{hero",
                "hero}",
                "[a|b",
                "a]",
                "((a",
                "a))",
                "[a]",
                "((a ((b)) ))",
                "{two words here}",
                "{}",
                "{he.}"
            })
    void refusesWhatDoesNotMatch(String source) {
        assertThrows(TemplateException.class, () -> TemplateParser.parse(source));
    }
}

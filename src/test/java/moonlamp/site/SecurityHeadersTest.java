package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private static final SecurityHeaders HEADERS = new SecurityHeaders(List.of());
    private static final SecurityHeaders WITH_MODELS =
            new SecurityHeaders(List.of("https://models.test", "https://*.redirects.test"));

    @Test
    void policyForbidsAllThatIsNotNamed() {
        String policy = HEADERS.all().get("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "), policy);
        assertTrue(policy.contains("; require-trusted-types-for 'script'; trusted-types moonlamp"), policy);
        assertTrue(policy.endsWith("; frame-ancestors 'none'"), policy);
        for (String forbidden : List.of("unsafe-eval", "unsafe-inline", "http:", "https:", "*")) {
            assertFalse(policy.replace("'wasm-unsafe-eval'", "").contains(forbidden), forbidden);
        }
    }

    @Test
    void nothingButModelsComesFromElsewhere() {
        assertEquals(
                HEADERS.metaPolicy(),
                WITH_MODELS.metaPolicy().replace(" https://models.test https://*.redirects.test", ""));
        assertTrue(WITH_MODELS
                .metaPolicy()
                .contains("; connect-src 'self' https://models.test https://*.redirects.test; "));
    }

    @Test
    void metaPolicyIsTheHeaderWithoutWhatMetaTagsCannotSay() {
        assertEquals(HEADERS.all().get("Content-Security-Policy"), HEADERS.metaPolicy() + "; frame-ancestors 'none'");
    }

    @Test
    void headersIsolateThePage() {
        assertEquals("same-origin", HEADERS.all().get("Cross-Origin-Opener-Policy"));
        assertEquals("require-corp", HEADERS.all().get("Cross-Origin-Embedder-Policy"));
    }

    @Test
    void headersFileSaysTheSame() {
        String[] lines = HEADERS.headersFile().split("\n");
        assertEquals("/*", lines[0]);
        assertEquals(HEADERS.all().size() + 1, lines.length);
        HEADERS.all().forEach((name, value) -> assertTrue(List.of(lines).contains("  " + name + ": " + value), name));
    }
}

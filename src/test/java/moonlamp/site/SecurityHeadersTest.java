package moonlamp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    @Test
    void policyForbidsAllThatIsNotNamed() {
        String policy = SecurityHeaders.all().get("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "), policy);
        assertTrue(policy.contains("; require-trusted-types-for 'script'; trusted-types moonlamp"), policy);
        assertTrue(policy.endsWith("; frame-ancestors 'none'"), policy);
        for (String forbidden : List.of("unsafe-eval", "unsafe-inline", "http:", "https:", "*")) {
            assertFalse(policy.replace("'wasm-unsafe-eval'", "").contains(forbidden), forbidden);
        }
    }

    @Test
    void metaPolicyIsTheHeaderWithoutWhatMetaTagsCannotSay() {
        assertEquals(
                SecurityHeaders.all().get("Content-Security-Policy"),
                SecurityHeaders.metaPolicy() + "; frame-ancestors 'none'");
    }

    @Test
    void headersIsolateThePage() {
        assertEquals("same-origin", SecurityHeaders.all().get("Cross-Origin-Opener-Policy"));
        assertEquals("require-corp", SecurityHeaders.all().get("Cross-Origin-Embedder-Policy"));
    }

    @Test
    void headersFileSaysTheSame() {
        String[] lines = SecurityHeaders.headersFile().split("\n");
        assertEquals("/*", lines[0]);
        assertEquals(SecurityHeaders.all().size() + 1, lines.length);
        SecurityHeaders.all()
                .forEach((name, value) -> assertTrue(List.of(lines).contains("  " + name + ": " + value), name));
    }
}

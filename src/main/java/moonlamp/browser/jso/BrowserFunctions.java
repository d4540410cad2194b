package moonlamp.browser.jso;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Parts of the Java class library for which the browser has what TeaVM would need large tables for. The compiler plugin
 * {@code moonlamp.teavm.BrowserFunctions} puts them in place of TeaVM's; they behave as the JDK's documentation says.
 */
final class BrowserFunctions {
    /** The general categories of Unicode in the order of the JDK's numbers, of which one has no meaning. */
    private static final String CATEGORIES =
            "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf -- Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf";

    private static final byte[] ASKED = new byte[0x500];

    private BrowserFunctions() {}

    /** {@link Character#getType(int)}; for characters that are newer than the JDK's Unicode the browser may know more. */
    static int characterType(int codePoint) {
        if (codePoint >= ASKED.length) {
            return category(codePoint, CATEGORIES);
        }
        if (ASKED[codePoint] == 0) {
            ASKED[codePoint] = (byte) category(codePoint, CATEGORIES);
        }
        return ASKED[codePoint];
    }

    /** The place of a code point's category in a list. */
    @JSBody(
            params = {"codePoint", "categories"},
            script =
                    """
            var text = String.fromCodePoint(codePoint);
            return categories.split(' ').findIndex(function(name) {
              return name !== '--' && new RegExp('^\\\\p{' + name + '}$', 'u').test(text);
            });
            """)
    private static native int category(int codePoint, String categories);

    /** {@link Character#toLowerCase(int)}. */
    @JSBody(params = "codePoint", script = "return String.fromCodePoint(codePoint).toLowerCase().codePointAt(0);")
    static native int lowerCase(int codePoint);

    /** {@link Character#toUpperCase(int)}: what has no single capital, as the sharp s, is its own. */
    @JSBody(
            params = "codePoint",
            script =
                    """
            var upper = Array.from(String.fromCodePoint(codePoint).toUpperCase());
            return upper.length === 1 ? upper[0].codePointAt(0) : codePoint;
            """)
    static native int upperCase(int codePoint);

    /** The first character of the canonical decomposition ({@link java.text.Normalizer}). */
    @JSBody(params = "c", script = "return String.fromCharCode(c).normalize('NFD').charCodeAt(0);")
    static native char decomposed(char c);

    @JSBody(
            params = "value",
            script =
                    """
            var size = Math.abs(value);
            if (isNaN(value) || size === Infinity) {
              return String(value);
            }
            if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
              var parts = value.toExponential().split('e');
              return parts[0] + (parts[0].includes('.') ? '' : '.0') + 'E' + Number(parts[1]);
            }
            return (Object.is(value, -0) ? '-' : '') + value + (Number.isInteger(value) ? '.0' : '');
            """)
    private static native String text(double value);

    /** {@link Double#toString(double)}, but for the very smallest numbers, which get one digit where Java writes two. */
    static String decimal(double value) {
        return text(value);
    }

    /** {@link Float#toString(float)}. */
    static String decimal(float value) {
        return text(asWritten(value));
    }

    /** The double that is written with as many digits as tell a float from all other floats. */
    @JSBody(
            params = "value",
            script =
                    """
            var written = value;
            for (var digits = 9; value && digits > 0; digits--) {
              var shorter = Number(value.toPrecision(digits));
              if (Math.fround(shorter) !== value) {
                return written;
              }
              written = shorter;
            }
            return written;
            """)
    private static native double asWritten(float value);

    /** {@link String#getBytes(Charset)} for UTF-8. */
    static byte[] bytes(String text, Charset charset) {
        requireUtf8(charset);
        return encode(text).toJavaArray();
    }

    /** {@link String#String(byte[], int, int, Charset)} for UTF-8; of broken text more signs may be replaced. */
    static String string(byte[] bytes, int offset, int length, Charset charset) {
        requireUtf8(charset);
        return decode(Int8Array.fromJavaArray(bytes), offset, length);
    }

    private static void requireUtf8(Charset charset) {
        if (charset != StandardCharsets.UTF_8) {
            throw new UnsupportedOperationException("the browser's text is encoded in UTF-8 only");
        }
    }

    /** Half of a surrogate pair is a question mark, as Java has it. */
    @JSBody(
            params = "text",
            script =
                    """
            var whole = text.replace(new RegExp('\\\\p{Cs}', 'gu'), '?');
            return new Int8Array(new TextEncoder().encode(whole));
            """)
    private static native Int8Array encode(String text);

    @JSBody(
            params = {"bytes", "offset", "length"},
            script =
                    """
            var part = bytes.subarray(offset, offset + length);
            return new TextDecoder('utf-8', {ignoreBOM: true}).decode(part);
            """)
    private static native String decode(Int8Array bytes, int offset, int length);
}

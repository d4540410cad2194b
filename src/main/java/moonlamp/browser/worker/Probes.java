package moonlamp.browser.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8Array;

/** Asks the browser what it can do. */
final class Probes {
    private Probes() {}

    static Capabilities capabilities() {
        return new Capabilities(
                isValid(ProbeModules.simd()),
                isValid(ProbeModules.relaxedSimd()),
                isIsolated(),
                hasSharedMemory(),
                Math.max(1, processors()));
    }

    private static boolean isValid(int[] module) {
        Uint8Array bytes = new Uint8Array(module.length);
        for (int i = 0; i < module.length; i++) {
            bytes.set(i, (short) module[i]);
        }
        return validate(bytes);
    }

    @JSBody(params = "bytes", script = "return WebAssembly.validate(bytes);")
    private static native boolean validate(Uint8Array bytes);

    @JSBody(script = "return self.crossOriginIsolated === true;")
    private static native boolean isIsolated();

    @JSBody(
            script = "try { return typeof SharedArrayBuffer === 'function'"
                    + " && new WebAssembly.Memory({initial: 1, maximum: 1, shared: true}).buffer"
                    + " instanceof SharedArrayBuffer; } catch (e) { return false; }")
    private static native boolean hasSharedMemory();

    @JSBody(script = "return navigator.hardwareConcurrency || 1;")
    private static native int processors();
}

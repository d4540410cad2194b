package moonlamp.teavm;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps the scripts of the page and its workers small. TeaVM finds the plugin as a service. WebAssembly builds are left
 * alone.
 */
@Before(JSOPlugin.class)
public final class BrowserPlugin implements TeaVMPlugin {
    @Override
    public void install(TeaVMHost host) {
        if (host.getExtension(TeaVMJavaScriptHost.class) != null) {
            host.add(new BrowserFunctions());
            host.add(new EmbeddedLists());
            host.add(new NamelessMessages());
        }
    }
}

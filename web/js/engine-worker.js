/** The story worker: a module worker whose program is compiled from moonlamp.browser.worker. */
import { main } from "./worker.js";

main([]);

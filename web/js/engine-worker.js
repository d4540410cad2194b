/** The story worker: a module worker whose program is compiled from moonlamp.browser.worker. */
import { tellPage } from "./requests.js";
import { main } from "./worker.js";

tellPage();
main([]);

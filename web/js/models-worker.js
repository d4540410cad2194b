/** The models worker: a module worker that fetches and keeps models, compiled from moonlamp.browser.worker. */
import { main } from "./models.js";

main([]);

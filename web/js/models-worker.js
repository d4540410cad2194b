/** The models worker: a module worker that fetches and keeps models, compiled from moonlamp.browser.worker. */
import { tellPage } from "./requests.js";
import { main } from "./models.js";

tellPage();
main([]);

/**
 * A helper thread of the engine: the same module on the same shared memory, computing its share of every large product
 * until its worker is ended. It says "" when it is ready to join the team, or what stands in the way.
 */
import { instantiate } from "./engine-loader.js";

self.onmessage = async ({ data: { module, memory, teamAddress, member } }) => {
  let engine;
  try {
    engine = await instantiate(module, memory);
  } catch (e) {
    self.postMessage(String(e));
    return;
  }
  self.postMessage("");
  engine.joinTeam(teamAddress, member);
};

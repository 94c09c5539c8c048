import { setTimeout as sleep } from "node:timers/promises";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  followProxiesAnswerSchema,
  makeProxiesAnswerSchema,
  type Proxy,
} from "@/lib/model/proxies";
import { type Cost, measureWork } from "./measure-work";

/** The CPU seconds that a second of a quick preview may cost. */
export const proxyBar = 0.35;
const pollMs = 250;

/**
 * Has the quick previews of all videos of a form made, as the wall does, and waits for them.
 * @param ask posts to a route of the program
 * @param pid the program's process
 */
export async function measureProxies(
  form: ComposeForm,
  ask: (route: string, body: object) => Promise<unknown>,
  pid: string,
): Promise<Cost> {
  const positions = Array.from({ length: form.output.count }, (_, position) => position);
  return await measureWork(async () => {
    const question = { form, positions, begin: true };
    const begun = makeProxiesAnswerSchema.parse(await ask("/api/preview/proxies", question));
    let open: readonly Proxy[] = begun.proxies;
    for (;;) {
      const failed = open.find(({ state }) => state === "failed" || state === "absent");
      if (failed) throw new Error(`a quick preview is ${failed.state}`);
      const ids = [...new Set(open.filter(({ state }) => state !== "ready").map(({ id }) => id))];
      if (ids.length === 0) return;
      await sleep(pollMs);
      const answer = await ask("/api/preview/proxies/state", { ids });
      open = followProxiesAnswerSchema.parse(answer).proxies;
    }
  }, pid);
}

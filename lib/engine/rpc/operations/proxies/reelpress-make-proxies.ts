import "server-only";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { outputsOf } from "@/lib/engine/rpc/call/outputs-of";
import { fontFiles } from "@/lib/engine/rpc/production/own-fonts";
import { planPreview } from "@/lib/engine/rpc/production/plan-preview";
import { faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { answerProxies } from "./answer-proxies";

const mostOutputs = 100;

/** Queues the proxies of planned outputs, unless they are kept, and says how far each is. */
export const reelpressMakeProxies: Handler<"ReelpressMakeProxies"> = async (
  request,
  context,
  call,
) => {
  const { Variants, Begin } = request;
  const named = commaList(Variants);
  const isRight = named.length > 0 && named.every((text) => /^\d{1,2}$/.test(text));
  if (!isRight || named.length > mostOutputs) {
    const message = `name at most ${mostOutputs} numbers from 0 to 99`;
    return faults.invalidParameter({ path: "Variants", message });
  }
  const wanted = named.map(Number);
  const outputs = outputsOf(request.OutputConfig, wanted);
  const previewed = await planPreview(request, outputs, context, call);
  if (isFault(previewed)) return previewed;
  const { sources } = previewed;
  const { proxyKey, makeProxy, toFailure } = context.abilities;
  const asFailure = (thrown: unknown) => Promise.reject<never>(toFailure(thrown));
  const planned = new Map(previewed.timelines.map((one) => [one.Reelpress.Index, one]));
  const found = await Promise.all(
    wanted.flatMap((index) => {
      const timeline = planned.get(index);
      if (!timeline) return [];
      return [
        (async () => {
          const fonts = await fontFiles(timeline, context.objects);
          const order = { timeline, sources, fonts };
          return { timeline, order, key: await proxyKey(order).catch(asFailure) };
        })(),
      ];
    }),
  );
  if (Begin) {
    await context.proxies.begin(
      found.map(({ key, order }) => ({
        key,
        make: (signal, onFraction) => makeProxy({ ...order, key, signal, onFraction }),
      })),
    );
  }
  const answered = await answerProxies(
    found.map(({ key }) => key),
    context,
  );
  return {
    Proxies: answered.flatMap((proxy, at) => {
      const timeline = found[at]?.timeline;
      if (!timeline) return [];
      const { Index, Duration } = timeline.Reelpress;
      return [{ Index, Duration, ...proxy }];
    }),
  };
};

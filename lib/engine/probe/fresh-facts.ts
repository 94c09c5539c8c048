import "server-only";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { factsVersion, type ProbedFacts } from "./facts/describe-facts";
import { probeMedia } from "./probe-media";

type Source = { path: string; facts: MediaFacts };

const mostRemembered = 2000;

/**
 * Probes sources again whose facts an older version of the program stored by other rules, once per
 * file and process. Black ranges and loudness, which need a pass over the whole file, are kept.
 */
export function createFreshFacts() {
  const found = new Map<string, ProbedFacts | null>();
  const look = async ({ path, facts }: Source, signal?: AbortSignal) => {
    const known = found.get(facts.contentHash);
    if (known !== undefined) return known;
    const probed = await probeMedia(path, signal);
    const fresh = probed.ok && probed.facts.contentHash === facts.contentHash ? probed.facts : null;
    if (found.size >= mostRemembered) found.clear();
    found.set(facts.contentHash, fresh);
    return fresh;
  };
  return async (
    sources: ReadonlyMap<string, Source>,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Source>> => {
    if ([...sources.values()].every(({ facts }) => facts.factsVersion === factsVersion)) {
      return sources;
    }
    const fresh = new Map(sources);
    for (const [mediaId, source] of sources) {
      const { facts } = source;
      if (facts.factsVersion === factsVersion) continue;
      const again = await look(source, signal).catch(() => null);
      if (again?.kind !== facts.kind) continue;
      const { blackRanges, loudnessLufs } = facts;
      fresh.set(mediaId, { ...source, facts: { ...again, mediaId, blackRanges, loudnessLufs } });
    }
    return fresh;
  };
}

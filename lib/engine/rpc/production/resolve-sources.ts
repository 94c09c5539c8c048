import "server-only";
import { isFoundReference, mediaIdOfFound } from "@/lib/engine/plan/match/match-plannable";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { recordingReferences, sourceReferences } from "@/lib/engine/plan/sources/source-references";
import { publicMedia } from "@/lib/engine/plan/sources/public-media";
import { findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { type BatchVersion, callerPathOf } from "./batch-versions";
import type { EngineContext } from "../call/engine-context";
import { providePublicMedia } from "../library/provide-public-media";
import { type Fault, isFault } from "../wire/faults";
import { mediaIdOfUrl } from "../library/register-object";

/** Media by the reference as written in the request; unknown references are absent. */
export type ResolvedSources = {
  rows: ReadonlyMap<string, MediaRow>;
  facts: ReadonlyMap<string, MediaFacts>;
  /** Why an address could not be used. */
  problems: ConfigProblem[];
  /** References to ids or objects that do not exist. */
  missing: { path: string; reference: string }[];
};

const isUrl = (reference: string): boolean => reference.includes("://");

/** Every field that names a source, with the path that the caller recognises. */
function allReferences(version: BatchVersion): { path: string; reference: string }[] {
  const { input, editing } = version.configs;
  const ranges = (editing.MediaConfig?.MediaMetaDataArray ?? []).map((entry, index) => ({
    path: `EditingConfig.MediaConfig.MediaMetaDataArray[${index}].Media`,
    reference: entry.Media,
  }));
  return [...sourceReferences(input), ...ranges, ...recordingReferences(editing)].map(
    ({ path, reference }) => ({
      path: callerPathOf(path, version),
      reference,
    }),
  );
}

/** Resolves all sources: ids in one query, addresses one by one, each once. */
export async function resolveSources(
  versions: readonly BatchVersion[],
  context: EngineContext,
  signal: AbortSignal,
): Promise<ResolvedSources> {
  const references = versions.flatMap(allReferences);
  const firstPaths = new Map<string, string>();
  for (const { path, reference } of references) {
    if (!firstPaths.has(reference)) firstPaths.set(reference, path);
  }
  const mediaIds = new Map<string, string>();
  const refused: Fault[] = [];
  for (const [reference, path] of firstPaths) {
    if (!isUrl(reference)) {
      mediaIds.set(reference, isFoundReference(reference) ? mediaIdOfFound(reference) : reference);
      continue;
    }
    const mediaId = await mediaIdOfUrl(reference, path, context, signal);
    if (isFault(mediaId)) refused.push(mediaId);
    else mediaIds.set(reference, mediaId);
  }
  const named = new Set(mediaIds.values());
  await providePublicMedia(
    context,
    publicMedia.filter(({ mediaId }) => named.has(mediaId)),
  );
  const found = await findMedia(context.db, [...mediaIds.values()]);
  const rows = new Map<string, MediaRow>();
  for (const [reference, mediaId] of mediaIds) {
    const row = found.get(mediaId);
    if (row) rows.set(reference, row);
  }
  return {
    rows,
    facts: new Map([...rows].map(([reference, row]) => [reference, row.facts])),
    problems: refused.flatMap((fault) => fault.problems ?? []),
    missing: references.filter(({ reference }) => !rows.has(reference)),
  };
}

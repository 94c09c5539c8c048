import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { MediaAnalysis } from "../plan/analysis/media-analysis";
import { readLooks, readWords } from "../plan/analysis/read-analysis";
import type { MediaFacts } from "../plan/facts";
import {
  type AnalysisRow,
  findAnalyses,
  isCurrent,
  type PassVersions,
  wantAnalyses,
} from "../queue/analyses/analysis-records";
import type { AnalysisPass } from "../queue/tables/tables-analyses";
import { analyseNext } from "../queue/workers/analyse-content";
import type { PlanningJob } from "./solutions/plan-solution";

/** Who needs analyses: a job that is planned, or a call that shows a plan. */
export type AnalysisNeed = {
  wiring: Pick<PlanningJob["wiring"], "db" | "analyse" | "worker" | "lock">;
  job: Pick<PlanningJob["job"], "alone">;
  report: PlanningJob["report"];
  signal: AbortSignal;
};

const pollMs = 250;
/** Files that a job lets be looked through at the same time. */
const atOnce = 2;

/** The passes that a need for `pass` includes: whoever needs words needs the shots that they stand in. */
function passesFor(pass: AnalysisPass, versions: PassVersions): AnalysisPass[] {
  const needed: AnalysisPass[] = pass === "looks" ? ["looks"] : ["looks", "words"];
  return needed.filter((one) => versions[one] !== undefined);
}

/** A stored row that needs no more work: done, or failed for good. */
function isSettled(row: AnalysisRow | undefined, versions: PassVersions): boolean {
  if (!row || !isCurrent(row, versions)) return false;
  return row.state === "done" || row.state === "failed";
}

/** Waits until one pass of one content is settled, and makes it here when nobody else does. */
async function settle(
  contentHash: string,
  pass: AnalysisPass,
  { wiring, signal, report, job }: AnalysisNeed,
): Promise<void> {
  const { db, analyse, worker, lock } = wiring;
  for (;;) {
    signal.throwIfAborted();
    const rows = await findAnalyses(db, [contentHash]);
    const row = rows.find((one) => one.pass === pass);
    if (isSettled(row, analyse.versions)) return;
    report("Analysing");
    await wantAnalyses(db, [contentHash], { [pass]: analyse.versions[pass] });
    const turn = { worker, pass, contentHash, isUrgent: true };
    if (await analyseNext(db, analyse, turn, signal)) continue;
    const wait = () => sleep(pollMs, undefined, { signal });
    await (job.alone ? wait() : lock.yieldWhile(wait));
  }
}

function assembled(rows: readonly AnalysisRow[], versions: PassVersions): MediaAnalysis | null {
  const resultOf = (pass: AnalysisPass) => {
    const row = rows.find((one) => one.pass === pass && isSettled(one, versions));
    return row?.result;
  };
  const looks = readLooks(resultOf("looks"));
  const [first] = rows;
  if (!looks || !first) return null;
  const { content_hash: contentHash } = first;
  const texts = (["words", "descriptions"] as const).flatMap(
    (pass) => readWords(resultOf(pass))?.texts ?? [],
  );
  return { version: versions.looks ?? 0, contentHash, ...looks, texts };
}

/**
 * What these media show and sound like, by media id. What is not known yet is found out now, while the
 * job's stage is "Analysing". Absent are fonts, and files that could not be looked through: a job plans
 * those without an analysis.
 * @param pass `looks` for shots and sound (texts come along where they are known already), `words` for
 *   the texts of the content, too
 */
export async function analysesOf(
  media: Iterable<MediaFacts>,
  pass: AnalysisPass,
  need: AnalysisNeed,
): Promise<Map<string, MediaAnalysis>> {
  const { db, analyse } = need.wiring;
  const { versions } = analyse;
  const analysed = [...media].filter(({ kind }) => kind !== "text");
  const hashes = [...new Set(analysed.map(({ contentHash }) => contentHash))];
  const passes = passesFor(pass, versions);
  const waiting = hashes.values();
  const work = async () => {
    for (const hash of waiting) for (const one of passes) await settle(hash, one, need);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return knownAnalyses(db, analysed, versions);
}

/** What is known already of these media, by media id. */
export async function knownAnalyses(
  db: AnalysisNeed["wiring"]["db"],
  media: Iterable<MediaFacts>,
  versions: PassVersions,
): Promise<Map<string, MediaAnalysis>> {
  const all = [...media];
  const found = new Map<string, MediaAnalysis>();
  const hashes = [...new Set(all.map(({ contentHash }) => contentHash))];
  const rows = await findAnalyses(db, hashes);
  for (const { mediaId, contentHash } of all) {
    const own = rows.filter((row) => row.content_hash === contentHash);
    const analysis = assembled(own, versions);
    if (analysis) found.set(mediaId, analysis);
  }
  return found;
}

import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import type { AnalysisPass } from "../tables/tables-analyses";

/** What a pass has found of one content before it is finished, by a name that the pass chooses. */
export type AnalysisParts = {
  read(): Promise<ReadonlyMap<string, unknown>>;
  keep(part: string, result: object): Promise<void>;
};

/** The parts of one content and pass in one version. */
export function analysisParts(
  db: EngineDatabase,
  of: { content_hash: string; pass: AnalysisPass; version: number },
): AnalysisParts {
  const { content_hash: hash, pass, version } = of;
  return {
    async read() {
      const rows = await db
        .selectFrom("engine.analysis_parts")
        .select(["part", "result"])
        .where("content_hash", "=", hash)
        .where("pass", "=", pass)
        .where("version", "=", version)
        .execute();
      return new Map(rows.map(({ part, result }) => [part, result]));
    },
    async keep(part, result) {
      await sql`
        insert into engine.analysis_parts (content_hash, pass, version, part, result)
        values (${hash}, ${pass}, ${version}, ${part}, ${JSON.stringify(result)}::jsonb)
        on conflict (content_hash, pass, version, part) do update set result = excluded.result
      `.execute(db);
    },
  };
}

/** Parts that outlive their analysis: what was dear to find, and what was paid for. */
export const lastingPart = "read";

/** Removes the parts of a finished analysis. Answers of a provider stay, whichever model gave them. */
export async function forgetParts(
  db: EngineDatabase,
  { content_hash, pass, version }: { content_hash: string; pass: AnalysisPass; version: number },
): Promise<void> {
  if (pass === "descriptions") return;
  await sql`delete from engine.analysis_parts where content_hash = ${content_hash}
    and pass = ${pass} and not (version = ${version} and part = ${lastingPart})`.execute(db);
}

/** Counts calls of a provider on this day. */
export async function countCalls(db: EngineDatabase, model: string, calls: number): Promise<void> {
  if (calls === 0) return;
  await sql`insert into engine.provider_calls (model, calls) values (${model}, ${calls})
    on conflict (model, day) do update set calls = provider_calls.calls + excluded.calls`.execute(
    db,
  );
}

/** How often a provider was asked: today, within the last 30 days, and ever. */
export async function callsOf(
  db: EngineDatabase,
  model: string,
): Promise<{ today: number; month: number; ever: number }> {
  const found = await sql<{ today: number; month: number; ever: number }>`
    select coalesce(sum(calls) filter (where day = current_date), 0)::integer as today,
      coalesce(sum(calls) filter (where day > current_date - 30), 0)::integer as month,
      coalesce(sum(calls), 0)::integer as ever
    from engine.provider_calls where model = ${model}`.execute(db);
  return found.rows[0] ?? { today: 0, month: 0, ever: 0 };
}

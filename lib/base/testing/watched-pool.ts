import type pg from "pg";

export type WatchedQuery = { text: string; values: unknown[] };

/** A pool that records its queries, so that they can be explained afterwards. */
export function watchedPool(pool: pg.Pool): { pool: pg.Pool; asked: WatchedQuery[] } {
  const asked: WatchedQuery[] = [];
  const note = (args: unknown[]) => {
    const [first, second] = args;
    const query = first as { text?: string; values?: unknown[] };
    const text = typeof first === "string" ? first : (query.text ?? "");
    const values = Array.isArray(second) ? second : (query.values ?? []);
    asked.push({ text, values });
  };
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, name) {
        const value: unknown = Reflect.get(inner, name);
        if (typeof value !== "function") return value;
        if (name === "connect") {
          return async () => watch((await Reflect.apply(value, inner, [])) as object);
        }
        return (...args: unknown[]) => {
          if (name === "query") note(args);
          return Reflect.apply(value, inner, args) as unknown;
        };
      },
    });
  return { pool: watch(pool), asked };
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  Schema?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
};

export type Reading = { node: string; table: string; rows: number; query: string };

/**
 * The rows that each node of a query's plan really read from a table. Changes of the query are rolled
 * back.
 */
export async function explainReadings(pool: pg.Pool, query: WatchedQuery): Promise<Reading[]> {
  if (!/^\s*(select|with|update|delete|insert)/i.test(query.text)) return [];
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      `explain (analyze, verbose, format json) ${query.text}`,
      query.values,
    );
    const readings: Reading[] = [];
    const visit = (node: PlanNode): void => {
      const table = node["Relation Name"];
      if (table && node["Node Type"] !== "ModifyTable") {
        const passed = node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0);
        const read = passed + (node["Rows Removed by Index Recheck"] ?? 0);
        const rowsRead = Math.round(read * node["Actual Loops"]);
        const name = `${node.Schema ?? ""}.${table}`;
        readings.push({ node: node["Node Type"], table: name, rows: rowsRead, query: query.text });
      }
      for (const inner of node.Plans ?? []) visit(inner);
    };
    for (const row of rows) visit(row["QUERY PLAN"][0].Plan);
    return readings;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

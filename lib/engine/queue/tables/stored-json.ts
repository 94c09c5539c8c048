import "server-only";
import type { KyselyPlugin } from "kysely";
import { z } from "zod";
import { log } from "@/lib/base/log";
import { type ClipReport, clipReportSchema } from "@/lib/ims/schema/answers/clip-report";
import { readFacts } from "./stored-facts";
import type { Published, SpriteFacts } from "./tables";

const spriteSchema: z.ZodType<SpriteFacts> = z.object({
  key: z.string(),
  columns: z.number(),
  rows: z.number(),
  tileWidth: z.number(),
  tileHeight: z.number(),
  count: z.number(),
  secondsPerTile: z.number(),
});

const publishedSchema = z.object({
  facts: z.looseObject({ contentHash: z.string().min(1) }),
  coverKey: z.string().nullable(),
  report: z.unknown().optional(),
});

const readReport = (stored: unknown): ClipReport | null =>
  clipReportSchema.safeParse(stored).data ?? null;

const readSprite = (stored: unknown): SpriteFacts | null =>
  spriteSchema.safeParse(stored).data ?? null;

/** Null when the file cannot be recognised by it: then the clip is rendered again. */
function readPublished(stored: unknown): Published | null {
  const read = publishedSchema.safeParse(stored).data;
  if (!read) return null;
  const { mediaId: _, ...facts } = readFacts(read.facts);
  const report = readReport(read.report);
  return { facts, coverKey: read.coverKey, ...(report ? { report } : {}) };
}

/** How each column of JSON is read, by its name in the schema `engine`. */
const readers = new Map<string, (stored: unknown) => unknown>([
  ["facts", readFacts],
  ["sprite", readSprite],
  ["report", readReport],
  ["published", readPublished],
]);

function readColumns(row: Record<string, unknown>): Record<string, unknown> {
  const read = { ...row };
  for (const [column, reader] of readers) {
    const stored = row[column];
    if (stored === undefined || stored === null) continue;
    read[column] = reader(stored);
    if (read[column] !== null) continue;
    const { media_id, clip_id } = row;
    log.warn({ column, media_id, clip_id }, "a stored value cannot be read");
  }
  return read;
}

/**
 * Parses the columns of JSON in every row that a query returns, so that what is read from a table has
 * the type that the table gives it. What cannot be read is null, or facts that count as unmeasured.
 */
export const storedJson: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(readColumns) }),
};

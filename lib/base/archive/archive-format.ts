import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * The archive of everything that Reelpress keeps: a tar file. It holds, in this order: `manifest.json`,
 * the rows of each table (`database/<schema>.<table>/<number>`, in the text form of COPY, split at any
 * byte), the files of the data folder (`files/<path>`), and `end.json`.
 */
export const archiveFormat = 1;

const tableSchema = z.object({
  schema: z.string().regex(/^[a-z_]+$/),
  name: z.string().regex(/^[a-z_]\w*$/),
  columns: z.array(z.string().regex(/^[a-z_]\w*$/)).min(1),
});

export type ArchiveTable = z.infer<typeof tableSchema>;

export const manifestSchema = z.object({
  reelpress: z.literal("archive"),
  format: z.number().int().min(1),
  /** The version of the program that wrote it. */
  program: z.string(),
  createdAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ room: z.string(), name: z.string() })),
  tables: z.array(tableSchema),
  /** Each sequence is identified by the `table` and `column` that own it. */
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), value: z.string(), called: z.boolean() }),
  ),
});

export type ArchiveManifest = z.infer<typeof manifestSchema>;

export const endSchema = z.object({
  entries: z.number().int(),
  files: z.number().int(),
  rows: z.record(z.string(), z.number().int()),
  sha256: z.string(),
});

export type ArchiveEnd = z.infer<typeof endSchema>;

export const nameOfTable = ({ schema, name }: Pick<ArchiveTable, "schema" | "name">) =>
  `${schema}.${name}`;

/** The qualified name of a table, for example `engine.jobs`. */
export const quotedTable = ({ schema, name }: Pick<ArchiveTable, "schema" | "name">) =>
  `"${schema}"."${name}"`;

export const quotedColumns = ({ columns }: ArchiveTable) =>
  columns.map((column) => `"${column}"`).join(", ");

/** One digest over all entries in their order: names, sizes and bytes. */
export function createArchiveDigest() {
  const hash = createHash("sha256");
  let entries = 0;
  return {
    begin(name: string, size: number): void {
      entries += 1;
      hash.update(`${JSON.stringify([name, size])}\n`);
    },
    add: (chunk: Uint8Array): void => void hash.update(chunk),
    end: () => ({ entries, sha256: hash.digest("hex") }),
  };
}

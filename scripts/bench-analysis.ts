import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { captionRows } from "./bench-analysis/caption-rows";
import { costRows } from "./bench-analysis/cost-rows";
import { cutRows } from "./bench-analysis/cut-rows";
import { dramaRows } from "./bench-analysis/drama-rows";
import { sportsRows } from "./bench-analysis/sports-rows";
import { matchRows } from "./bench-analysis/match-rows";
import { isReached, type Row, type RowSet } from "./bench-analysis/row-set";

/** Each set draws its own material; a new one gets a file in `bench-analysis/` and its line here. */
const rowSets: Record<string, RowSet> = {
  cuts: cutRows,
  dramas: dramaRows,
  cost: costRows,
  sports: sportsRows,
  captions: captionRows,
  match: matchRows,
};

function print(row: Row): void {
  const sign = row.isAtLeast ? "≥" : "≤";
  const mark = isReached(row) ? "pass" : "FAIL";
  const unit = row.unit ? ` ${row.unit}` : "";
  const value = `${row.value.toFixed(row.digits ?? 2)}${unit}`;
  process.stdout.write(
    `${mark}  ${row.name.padEnd(64)} ${value.padStart(14)}   (${sign} ${row.bar}${unit})\n`,
  );
}

async function main(): Promise<number> {
  const asked = process.argv.slice(2).filter((one) => !one.startsWith("-"));
  const unknown = asked.filter((name) => !Object.hasOwn(rowSets, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no set ${unknown.join(", ")}. Sets: ${Object.keys(rowSets).join(", ")}.\n`,
    );
    return 2;
  }
  let missed = 0;
  for (const [name, rowSet] of Object.entries(rowSets)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const folder = await mkdtemp(path.join(tmpdir(), "reelpress-bench-analysis-"));
    try {
      process.stdout.write(`${name} …\n`);
      const note = (line: string) => void process.stdout.write(`      ${line}\n`);
      for (const row of await rowSet({ folder, note })) {
        print(row);
        if (!isReached(row)) missed += 1;
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(missed === 0 ? "All bars are reached.\n" : `${missed} bars are missed.\n`);
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main();

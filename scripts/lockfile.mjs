/**
 * `node scripts/lockfile.mjs` completes package-lock.json after npm has written it; `--check` only reports
 * whether entries are missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, missingEntries } from "./lockfile-entries.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const before = readFileSync(file, "utf8");
const lock = JSON.parse(before);
const after = `${JSON.stringify(completeLock(lock), null, 2)}\n`;
const added = Object.keys(missingEntries(lock)).length;

if (after === before) {
  console.log("package-lock.json is complete.");
} else if (process.argv.includes("--check")) {
  console.error(`package-lock.json lacks ${added} entries. Run: node scripts/lockfile.mjs`);
  process.exitCode = 1;
} else {
  writeFileSync(file, after);
  console.log(`package-lock.json completed: ${added} entries added.`);
}

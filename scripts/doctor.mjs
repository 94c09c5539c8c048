/**
 * `npm run doctor`: lists what is missing on this machine, and how to mend it. `--json` prints it for
 * programs.
 */
import { chromiumRows } from "./doctor/chromium.mjs";
import { bad, guarded } from "./doctor/check.mjs";
import { ffmpegRows } from "./doctor/ffmpeg.mjs";
import { fontRows } from "./doctor/fonts.mjs";
import { dependencyRows, diskRows, memoryRows, nodeRows } from "./doctor/machine.mjs";
import { enterProject, inRoot, typescript } from "./prepare/project.mjs";
import { run } from "./prepare/run.mjs";
import { runMain } from "./prepare/stop-with.mjs";

const marks = { good: "ok", bad: "FAILS", optional: "note" };

await runMain(async () => {
  enterProject();
  const rows = await examine();
  const failed = rows.filter((row) => row.state === "bad").length;
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ ok: failed === 0, checks: rows }, null, 2));
  } else {
    print(rows);
    console.log(
      failed === 0
        ? "\nAll that is needed is there."
        : `\n${failed} of ${rows.length} checks fail.`,
    );
  }
  return failed === 0 ? 0 : 1;
});

async function examine() {
  const rows = [
    ...(await guarded("Node.js", nodeRows)),
    ...(await guarded("npm packages", dependencyRows)),
    ...(await guarded("Memory", memoryRows)),
    ...(await guarded("Disk", diskRows)),
    ...(await guarded("ffmpeg", ffmpegRows)),
    ...(await guarded("Chromium", chromiumRows)),
  ];
  const packagesThere = rows.some((row) => row.name === "npm packages" && row.state === "good");
  if (!packagesThere) {
    const names = ["Fonts", "Configuration", "Database", "Credentials", "Space", "Voices"];
    return [...rows, ...names.map((name) => bad(name, "not looked at", "First: npm ci"))];
  }
  return [
    ...rows,
    ...(await guarded("Fonts", fontRows)),
    ...(await guarded("Program", programRows)),
  ];
}

/** These checks need TypeScript, so they run in a separate process. */
async function programRows() {
  const file = inRoot("scripts", "doctor", "program.ts");
  const { output } = await run(process.execPath, [...typescript, file], {
    deadlineMs: 180_000,
    env: { REELPRESS_LOG_LEVEL: "error" },
  });
  const line = output.split("\n").find((each) => each.startsWith("[{"));
  if (!line) throw new Error(output.trim().split("\n").slice(-5).join(" ") || "no answer");
  return JSON.parse(line);
}

/** @param {import("./doctor/check.mjs").Row[]} rows */
function print(rows) {
  const width = Math.max(...rows.map((row) => row.name.length)) + 2;
  for (const row of rows) {
    console.log(`${marks[row.state].padEnd(7)}${row.name.padEnd(width)}${row.found}`);
    if (row.mend) console.log(`${" ".repeat(7 + width)}-> ${row.mend}`);
  }
}

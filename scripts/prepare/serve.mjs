import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { nextProgram } from "./build-app.mjs";
import { healthAnswers } from "./listen-address.mjs";
import { inRoot } from "./project.mjs";
import { endWithUs } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

const readyDeadlineMs = 120_000;

/**
 * Starts Next as a child that ends with us, also when we are killed.
 * @param {"start" | "dev"} mode
 * @param {{ host: string, port: number }} address
 * @param {(step: string, durationMs: number) => void} [onStep] hears what lib/boot.ts has done
 * @returns {{ ended: Promise<number>, isRunning: () => boolean, notices: string[], problem: () => string | undefined }}
 *   `notices`: what lib/boot.ts wants the admin to know; `problem`: why it ended before it was ready
 */
export function startNext(mode, { host, port }, onStep = () => undefined) {
  const endWithParent = pathToFileURL(inRoot("scripts", "prepare", "end-with-parent.mjs")).href;
  const args = [nextProgram(), mode, "-H", host, "-p", String(port)];
  const child = spawn(process.execPath, ["--import", endWithParent, ...args], {
    stdio: ["inherit", "pipe", "inherit", "ipc"],
    env: {
      ...process.env,
      HOST: host,
      PORT: String(port),
      NODE_ENV: mode === "start" ? "production" : "development",
      // lib/boot.ts ends the engine and the database; Next would end the process before that.
      NEXT_MANUAL_SIG_HANDLE: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  // In production Next's own banner would stand between our lines.
  if (mode === "start") child.stdout.resume();
  else child.stdout.pipe(process.stdout);
  const notices = [];
  let problem;
  child.on("message", (said) => {
    if (typeof said?.step === "string") onStep(said.step, said.durationMs);
    if (typeof said?.notice === "string") notices.push(said.notice);
    if (typeof said?.problem === "string") problem = said.problem;
  });
  const forget = endWithUs(child);
  let running = true;
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code, signal) => resolve(code ?? exitCodeOf(signal)));
  }).then((code) => {
    running = false;
    forget();
    return code;
  });
  return { ended, isRunning: () => running, notices, problem: () => problem };
}

function exitCodeOf(signal) {
  return { SIGINT: 130, SIGTERM: 143, SIGKILL: 137, SIGHUP: 129 }[signal] ?? 1;
}

/** Waits until the app answers; a server that ends first is a failure. */
export async function untilReady(server, url) {
  const deadline = Date.now() + readyDeadlineMs;
  while (server.isRunning()) {
    if (await healthAnswers(url)) return;
    if (Date.now() > deadline) {
      throw new StopWith(`The server runs, but ${url}/api/health does not answer.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new StopWith(
    server.problem() ?? "The server ended before it was ready; its reason stands above.",
  );
}

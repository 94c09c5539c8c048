import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { nextProgram } from "./build-app.mjs";
import { healthAnswers } from "./listen-address.mjs";
import { inRoot } from "./project.mjs";
import { endWithUs } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

const readyDeadlineMs = 120_000;

/**
 * What lib/boot.ts sends to the process that started it.
 * @typedef {{ step?: string, durationMs?: number, notice?: string, problem?: string }} Said
 */

/**
 * @typedef {object} Server
 * @property {Promise<number>} ended its exit code
 * @property {() => boolean} isRunning
 * @property {number | undefined} pid
 * @property {() => Promise<number>} stop asks the server to end, and waits for that
 * @property {string[]} notices messages of lib/boot.ts for the person who runs the program
 * @property {() => string | undefined} problem why the server ended before it was ready
 */

/**
 * Starts Next as a child process that ends with this process, even when this process is killed.
 * @param {"start" | "dev"} mode
 * @param {{ host: string, port: number }} address
 * @param {(step: string, durationMs: number) => void} [onStep] called for each step that lib/boot.ts has done
 * @returns {Server}
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
      // lib/boot.ts stops the engine and the database; Next would end the process before that.
      NEXT_MANUAL_SIG_HANDLE: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  // In production, Next's banner would appear between the lines of this script.
  if (mode === "start") child.stdout?.resume();
  else child.stdout?.pipe(process.stdout);
  /** @type {string[]} */
  const notices = [];
  /** @type {string | undefined} */
  let problem;
  child.on("message", (message) => {
    const said = /** @type {Said | null} */ (message);
    if (typeof said?.step === "string") onStep(said.step, said.durationMs ?? 0);
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
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { ended, isRunning: () => running, pid: child.pid, stop, notices, problem: () => problem };
}

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGKILL: 137, SIGHUP: 129 };

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
  return (signal && exitCodes[signal]) ?? 1;
}

/**
 * Waits until the app answers. Fails when the server ends first.
 * @param {Server} server
 * @param {string} url
 */
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

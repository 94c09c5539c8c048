import { spawn } from "node:child_process";

const tailLimit = 64 * 1024;

/**
 * `show` passes the output through instead of keeping its end.
 * @typedef {{ env?: Record<string, string>, deadlineMs?: number, show?: boolean }} RunOptions
 */

/**
 * Runs a program to its end. Does not throw for an exit code; the caller decides.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const shown = options.show ? "inherit" : "pipe";
    const child = spawn(program, args, {
      env: { ...process.env, ...options.env },
      stdio: ["ignore", shown, shown],
    });
    let output = "";
    /** @param {string} chunk */
    const keep = (chunk) => (output = (output + chunk).slice(-tailLimit));
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    const forget = endWithUs(child);
    const timer = options.deadlineMs
      ? setTimeout(() => child.kill("SIGKILL"), options.deadlineMs)
      : undefined;
    /** @param {number} code */
    const settle = (code) => {
      clearTimeout(timer);
      const stoppedBy = forget();
      // This process was stopped while the child ran, so the next step must not begin.
      if (stoppedBy) process.exit(stoppedBy === "SIGINT" ? 130 : 143);
      resolve({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      settle(127);
    });
    child.once("close", (code, signal) => settle(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/**
 * Passes the signals that end this process on to a child, so that the child does not stay behind.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => NodeJS.Signals | undefined} stops passing them on; answers the last one passed
 */
export function endWithUs(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @type {NodeJS.Signals | undefined} */
  let passed;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    passed = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
    return passed;
  };
}

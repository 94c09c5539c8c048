import { createServer } from "node:net";
import { StopWith } from "./stop-with.mjs";

/** @typedef {{ host: string, port: number, url: string }} Address */

/**
 * The address at which the app listens, and the URL at which this machine reaches it.
 * @param {Record<string, string | undefined>} environment
 * @returns {Address}
 */
export function listenAddress(environment = process.env) {
  const host = environment.HOST || "127.0.0.1";
  const port = Number(environment.PORT || "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StopWith(`PORT=${environment.PORT} is no port: a whole number from 1 to 65535.`);
  }
  /** @type {Record<string, string>} */
  const everywhere = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  const reachable = everywhere[host] ?? (host.includes(":") ? `[${host}]` : host);
  return { host, port, url: `http://${reachable}:${port}` };
}

/**
 * Stops with a clear message when another program listens at the address.
 * @param {Address} address
 * @param {import("./step.mjs").Say} say
 */
export async function checkAddressIsFree(address, say) {
  say(`${address.host}:${address.port}`);
  const problem = await tryListening(address);
  if (problem === undefined) return;
  if (problem === "EADDRINUSE" && (await healthAnswers(address.url, 2_000))) {
    throw new StopWith(
      `Reelpress already runs at ${address.url}. Use that one, stop it, or choose another port:\n\n  PORT=${address.port + 1} npm start`,
    );
  }
  /** @type {Record<string, string>} */
  const reasons = {
    EADDRINUSE: "is used by another program",
    EACCES: "is reserved for the administrator",
    EADDRNOTAVAIL: "is not an address of this machine",
  };
  throw new StopWith(
    `${address.host}:${address.port} ${reasons[problem] ?? `cannot be used (${problem})`}. Choose another HOST or PORT:\n\n  PORT=${address.port + 1} npm start`,
  );
}

/**
 * @param {{ host: string, port: number }} address
 * @returns {Promise<string | undefined>} why the server cannot listen there
 */
function tryListening({ host, port }) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code ?? error.message),
    );
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Whether Reelpress itself answers at the URL and its pages open.
 * @param {string} url
 */
export async function healthAnswers(url, deadlineMs = 5_000) {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(deadlineMs) });
    const body = await answer.text();
    // With a full disk the program runs, and its pages report the full disk.
    return body.startsWith("{") && (answer.ok || JSON.parse(body).status === "disk-full");
  } catch {
    return false;
  }
}

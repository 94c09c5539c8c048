import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeIsNewEnough } from "./check-node.mjs";
import { ffmpegVersion } from "./ensure-ffmpeg.mjs";
import { findProgram } from "./find-program.mjs";
import { sourceFingerprint } from "./fingerprint.mjs";
import { sameVersions } from "./install-dependencies.mjs";
import { checkAddressIsFree, listenAddress } from "./listen-address.mjs";
import { inWords } from "./step.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-prepare-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("Node 20.19 and newer run, older ones do not", () => {
  expect(["20.19.0", "20.20.2", "22.0.0", "24.1.0"].map(nodeIsNewEnough)).not.toContain(false);
  expect(["20.18.3", "18.20.0"].map(nodeIsNewEnough)).not.toContain(true);
});

test("ffmpeg 5.1 and newer are accepted, and builds without a version too", () => {
  const newEnough = (text: string) => ffmpegVersion(`ffmpeg version ${text} Copyright`)?.newEnough;
  const good = ["5.1.9-0+deb12u1", "6.0", "n7.1-dev", "N-66595-gc2b38619c0", "10.0"];
  expect(good.map(newEnough)).toEqual([true, true, true, true, true]);
  expect(["5.0.3", "4.4.2-0ubuntu0.22.04.1"].map(newEnough)).toEqual([false, false]);
  expect(ffmpegVersion("bash: ffmpeg: not found")).toBeUndefined();
});

test("a program is found at the path in a variable, or else on PATH, and only when it is executable", async () => {
  const program = path.join(folder, "tool");
  await writeFile(program, "");
  expect(findProgram(["tool"], undefined, folder)).toBeUndefined();
  await chmod(program, 0o755);
  expect(findProgram(["other", "tool"], undefined, `/none:${folder}`)).toBe(program);
  expect(findProgram(["other"], program, "")).toBe(program);
  expect(findProgram(["tool"], "/none/tool", folder)).toBeUndefined();
  expect(findProgram([path.basename(folder)], undefined, path.dirname(folder))).toBeUndefined();
});

test("the fingerprint of a build changes with a source and its name, but not with a test or a document", async () => {
  const at = (...parts: string[]) => path.join(folder, ...parts);
  const prints: string[] = [];
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(at(file)), { recursive: true });
    await writeFile(at(file), text);
    prints.push(await sourceFingerprint(at));
  };
  await write("lib/a.ts", "1");
  await write("lib/a.test.ts", "1");
  await write("docs/a.ts", "1");
  expect(new Set(prints).size).toBe(1);
  await write("lib/a.ts", "2");
  await write("app/b.tsx", "1");
  await write("next.config.mjs", "1");
  expect(new Set(prints).size).toBe(4);
  await rm(at("app/b.tsx"));
  await write("app/c.tsx", "1");
  expect(new Set(prints).size).toBe(5);
});

test("packages that a person installed are accepted when each has its locked version", () => {
  const lock = {
    packages: {
      "": { version: "0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b-darwin": { version: "1.0.0", optional: true },
    },
  };
  expect(sameVersions(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
  expect(sameVersions(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
  expect(sameVersions(lock, { packages: {} })).toBe(false);
});

test("the address is local unless set otherwise, and a server that listens everywhere has a reachable address", () => {
  expect(listenAddress({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    url: "http://127.0.0.1:3000",
  });
  expect(listenAddress({ HOST: "0.0.0.0", PORT: "80" }).url).toBe("http://127.0.0.1:80");
  expect(listenAddress({ HOST: "::1", PORT: "80" }).url).toBe("http://[::1]:80");
  expect(() => listenAddress({ PORT: "http" })).toThrow("no port");
});

test("a taken port is refused with what to do, and a free port is accepted silently", async () => {
  const server = createServer((_, answer) => answer.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  await expect(checkAddressIsFree(address, () => undefined)).rejects.toThrow(
    new RegExp(`used by another program[^]*PORT=${port + 1} npm start`),
  );
  await new Promise((resolve) => server.close(resolve));
  await checkAddressIsFree(address, () => undefined);
});

test("durations are written in units that fit their size", () => {
  expect([12, 940, 1234, 59_940, 125_000].map(inWords)).toEqual([
    "10 ms",
    "940 ms",
    "1.2 s",
    "59.9 s",
    "2 min 5 s",
  ]);
});

test("a server that works in a child process waits for its messages, and ends with its parent", async () => {
  const guard = new URL("./end-with-parent.mjs", import.meta.url).href;
  const work = 'process.on("message", (order) => process.send(`heard ${order}`));';
  const child = spawn(process.execPath, ["--import", guard, "--input-type=module", "-e", work], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NEXT_PRIVATE_WORKER: "1" },
  });
  const ended = once(child, "exit");
  const heard = once(child, "message");
  await new Promise((resolve) => setTimeout(resolve, 700));
  child.send("go");
  expect(await heard.then(([answer]) => answer)).toBe("heard go");
  child.disconnect();
  expect(await ended).toEqual([null, "SIGTERM"]);
});

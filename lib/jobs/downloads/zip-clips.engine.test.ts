import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { zipClips } from "./zip-clips";

/** A file server: `/slow` sends a little and then nothing; any other path its own name. */
let server: Server;
let open = 0;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    open += 1;
    response.on("close", () => {
      open -= 1;
    });
    if (request.url === "/slow") response.write(Buffer.alloc(64 * 1024));
    else response.end(`bytes of ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const headers = {
  file: "File",
  title: "Title",
  subHeadings: "Sub",
  script: "Script",
  voice: "Voice",
  shots: "Shots",
  seed: "Seed",
  duration: "Seconds",
  check: "Check",
  note: "Note",
};

function clip(index: number, title: string, state: ClipSnapshot["state"] = "ready"): ClipSnapshot {
  return {
    subJobId: `s${index}`,
    index,
    state,
    stage: "done",
    progress: 1,
    secondsLeft: null,
    projectId: null,
    mediaId: `m${index}`,
    durationSeconds: 2,
    error: null,
    content: { title, subHeadings: [], script: "", voice: "", shots: [], warnings: [] },
  };
}

function zip(clips: ClipSnapshot[], path = (mediaId: string) => `/${mediaId}`, withVideos = true) {
  const job: JobSnapshot = {
    jobId: "j",
    name: "n",
    state: "finished",
    error: null,
    seed: "s",
    createdAt: "2026-11-22T08:00:00.000Z",
    completedAt: null,
    width: 9,
    height: 16,
    count: clips.length,
    clips,
    canCancel: false,
    canRetry: false,
  };
  return zipClips({
    job,
    headers,
    words: { fileName: "clips.csv", missing: "not there" },
    checkText: () => "",
    mediaName: (id) => id,
    filesOf: (_, fileName) => [{ name: `captions/${fileName}.srt`, text: "spoken" }],
    withVideos,
    fetchClip: async (mediaId, signal) =>
      mediaId === "m9" ? null : fetch(origin + path(mediaId), { signal }),
    signal: new AbortController().signal,
  });
}

/** Reads a zip of stored files by its central directory. */
function readZip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt16LE(at + 8) & 0x800, "names are marked as UTF-8").toBe(0x800);
    expect(bytes.readUInt16LE(at + 10), "stored, not deflated").toBe(0);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.set(name, bytes.toString("utf8", start, start + size));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
const readAll = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer());

describe("zipClips", () => {
  it("holds every ready clip under its own name, and the table", async () => {
    const clips = [clip(0, "春季新品"), clip(1, "a/b?"), clip(2, "no", "failed")];
    const files = readZip(await readAll(zip(clips)));
    expect([...files.keys()]).toEqual([
      "captions/01-春季新品.mp4.srt",
      "01-春季新品.mp4",
      "captions/02-a b.mp4.srt",
      "02-a b.mp4",
      "clips.csv",
    ]);
    expect(files.get("01-春季新品.mp4")).toBe("bytes of /m0");
    expect(files.get("clips.csv")).toContain("01-春季新品.mp4,春季新品");
  });

  it("leaves out a clip whose file is gone and says so in the table", async () => {
    const files = readZip(await readAll(zip([clip(0, "a"), clip(9, "gone")])));
    expect([...files.keys()]).toEqual([
      "captions/01-a.mp4.srt",
      "01-a.mp4",
      "captions/10-gone.mp4.srt",
      "clips.csv",
    ]);
    expect(files.get("clips.csv")).toMatch(/gone.*not there/);
  });

  it("opens a file only when the reader reaches it", async () => {
    const fetched: string[] = [];
    const stream = zip([clip(0, "a"), clip(1, "b")], (mediaId) => {
      fetched.push(mediaId);
      return `/${mediaId}`;
    });
    const reader = stream.getReader();
    expect(fetched).toEqual([]);
    while (fetched.length === 0) await reader.read();
    expect(fetched).toEqual(["m0"]);
    await reader.cancel();
  });

  it("holds no video and no table when only the texts are wanted", async () => {
    const files = readZip(await readAll(zip([clip(0, "a")], undefined, false)));
    expect([...files.keys()]).toEqual(["captions/01-a.mp4.srt"]);
  });

  it("closes the file it was reading when the reader goes away, every time", async () => {
    for (let round = 0; round < 10; round += 1) {
      const reader = zip([clip(0, "a"), clip(1, "b")], () => "/slow").getReader();
      await reader.read();
      await reader.read();
      // Half of the time in the middle of a read that would wait for ever.
      const waiting = round % 2 === 0 ? drain(reader) : Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await reader.cancel();
      await waiting.catch(() => undefined);
    }
    await expect.poll(() => open).toBe(0);
  });
});

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (;;) if ((await reader.read()).done) return;
}

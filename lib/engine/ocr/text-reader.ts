import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { AppError } from "@/lib/base/pure/errors";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { createTaskPool } from "@/lib/engine/exec/task-pool";
import { type ChildMessage, parseMessage, type TextLine, type TimedLine } from "./child-messages";

/** Pictures that ffmpeg makes for one order. Both sides are even. */
export type Pictures = {
  width: number;
  height: number;
  /** Arguments of ffmpeg before the output; they bound the number of pictures. */
  args: readonly string[];
};

/**
 * How finely a picture is read: side of the picture that text is looked for on, the lowest line, and how
 * many boxes are read at most, so that a picture full of letters does not take minutes.
 */
export type Fineness = { longestSide: number; lowestHeight: number; mostBoxes: number };

/** How captions are followed: see `child/caption-scan.mjs`. */
export type ScanSettings = Fineness & {
  framesPerSecond: number;
  reach: number;
  bright: boolean;
  dark: boolean;
  /** Where something else is read, in pixels of the pictures. */
  ignored: ReadonlyArray<{ x: number; y: number; width: number; height: number }>;
};

export type TextReader = {
  /** The lines of each picture, top to bottom. */
  read(
    pictures: Pictures,
    fineness: Fineness,
    onPicture?: (lines: TextLine[]) => void,
  ): Promise<TextLine[][]>;
  /** The lines that stand in a film, with their times from its first picture. */
  followCaptions(
    pictures: Pictures,
    settings: ScanSettings,
    onProgress: (atSeconds: number) => void,
  ): Promise<TimedLine[]>;
};

/** ffmpeg decodes one picture at a time here; 8K in 16 bit stays below. */
const ffmpegLimits = { memoryBytes: 3 * 1024 ** 3 };
/** The models take up to 400 MB, so only one process of them runs at a time. */
const pool = () => oncePerProcess("text readers", () => createTaskPool(1));

/** ONNX Runtime has no library for Macs with Intel processors: on them no text on a picture is read. */
export const canReadPictures = !(process.platform === "darwin" && process.arch === "x64");

export type ReaderOptions = { signal: AbortSignal; deadlineMs: number; niceness: number };

/**
 * Runs `work` with a process that reads text on pictures (PP-OCRv4), and ends that process afterwards.
 * @param deadlineMs for all of the work; whatever a picture holds, no process outlives it
 * @throws AppError of `runProgram`: `aborted`, `program-timeout`, `program-failed` (a source that
 *   cannot be decoded, models that cannot be loaded)
 */
export function withTextReader<Result>(
  { signal, deadlineMs, niceness }: ReaderOptions,
  work: (reader: TextReader) => Promise<Result>,
): Promise<Result> {
  return pool().run(signal, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "reelpress-ocr-"));
    const done = new AbortController();
    const deadline = AbortSignal.timeout(deadlineMs);
    const until = AbortSignal.any([signal, done.signal, deadline]);
    const orders = createOrders();
    const child = runProgram(process.execPath, childArgs(), {
      signal: until,
      deadlineMs,
      niceness,
      input: orders.lines(),
      onStdoutLine: (line) => orders.hear(line),
      env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
    });
    const died = child.then(() => {
      throw new AppError("program-failed", "The text reader ended too early.");
    });
    try {
      const context = { folder, signal: until, deadlineMs, niceness, orders };
      return await Promise.race([work(createReader(context)), died]);
    } catch (cause) {
      // ffmpeg fails first, because the reader it writes to has gone.
      if (!deadline.aborted || signal.aborted) throw cause;
      const message = `Reading text was ended after ${deadlineMs} ms.`;
      throw new AppError("program-timeout", message, { cause });
    } finally {
      done.abort();
      await child.catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function childArgs(): string[] {
  // The path is built at run time, so that a bundler neither follows nor moves the script.
  const script = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "ocr",
    "child",
    "ocr-child.mjs",
  );
  return ["--no-warnings", "--max-old-space-size=512", script];
}

type Context = ReaderOptions & {
  folder: string;
  orders: ReturnType<typeof createOrders>;
};

function createReader(context: Context): TextReader {
  return {
    async read(pictures, fineness, onPicture) {
      const read: TextLine[][] = [];
      await give(context, pictures, { task: "read", ...fineness }, ({ lines }) => {
        if (!lines) return;
        read.push(lines);
        onPicture?.(lines);
      });
      return read;
    },
    async followCaptions(pictures, settings, onProgress) {
      const lines: TimedLine[] = [];
      await give(context, pictures, { task: "captions", ...settings }, (message) => {
        if (message.line) lines.push(message.line);
        if (message.atSeconds !== undefined) onProgress(message.atSeconds);
      });
      return lines;
    },
  };
}

/** One order: the child opens a socket, ffmpeg writes the pictures into it, the child answers. */
async function give(
  { folder, signal, deadlineMs, niceness, orders }: Context,
  { width, height, args }: Pictures,
  order: object,
  onMessage: (message: ChildMessage) => void,
): Promise<void> {
  const id = orders.nextId();
  const socket = path.join(folder, String(id));
  const answered = orders.send({ id, socket, width, height, ...order }, onMessage);
  await answered.listening;
  try {
    const output = ["-f", "rawvideo", `unix:${socket}`];
    await runProgram(ffmpegPath(), [...args, ...output], {
      signal,
      deadlineMs,
      niceness,
      limits: ffmpegLimits,
    });
  } catch (error) {
    // A source that cannot be decoded: the child still waits for pictures.
    connect(socket)
      .on("error", () => undefined)
      .end();
    throw error;
  }
  await answered.done;
}

/** What the child is told, as a stream of lines, and who hears its answers. */
function createOrders() {
  const waiting: Buffer[] = [];
  const hearers = new Map<number, (message: ChildMessage) => void>();
  let wake = () => undefined as void;
  let lastId = 0;
  return {
    nextId: () => (lastId += 1),
    async *lines(): AsyncGenerator<Buffer> {
      for (;;) {
        const line = waiting.shift();
        if (line) yield line;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    hear(line: string) {
      const message = parseMessage(line);
      hearers.get(message.id)?.(message);
    },
    send(
      order: { id: number } & Record<string, unknown>,
      onMessage: (message: ChildMessage) => void,
    ) {
      const listening = gate();
      const done = gate();
      hearers.set(order.id, (message) => {
        if (message.isListening) listening.open();
        else if (message.isDone) done.open();
        else onMessage(message);
        if (message.isDone) hearers.delete(order.id);
      });
      waiting.push(Buffer.from(`${JSON.stringify(order)}\n`));
      wake();
      return { listening: listening.opened, done: done.opened };
    },
  };
}

function gate() {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

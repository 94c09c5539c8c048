/**
 * Runs a WASI command in isolation: it gets arguments and one folder in memory, but no disk, no
 * environment and a clock that is always 0, so the same text gives the same bytes. Replaces `node:wasi`,
 * whose fast calls sometimes crash Node 20 (5 of 12 batches of eight sentences ended in SIGSEGV, none
 * with --no-turbo-fast-api-calls).
 */
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

/**
 * @param {WebAssembly.Module} program
 * @param {string[]} args the program's name first
 * @returns {Promise<{ exitCode: number, output: Buffer, told: string }>} `output` has the bytes of the first file that the program wrote, `told` what it printed
 */
export async function runInMemory(program, args) {
  /** @type {Map<string, File>} */
  const written = new Map();
  const emptyInput = new OpenFile(new File([]));
  /** @type {Buffer[]} */
  const printed = [];
  const stdout = new ConsoleStdout((bytes) => void printed.push(Buffer.from(bytes)));
  const discarded = new ConsoleStdout(() => undefined);
  const wasi = new WASI(
    args.map((arg) => arg.replaceAll("\0", " ")),
    [],
    [emptyInput, stdout, discarded, new PreopenDirectory(".", written)],
    { debug: false },
  );
  const { exports } = await WebAssembly.instantiate(program, {
    wasi_snapshot_preview1: {
      ...wasi.wasiImport,
      clock_time_get(
        /** @type {number} */ _clock,
        /** @type {bigint} */ _precision,
        /** @type {number} */ at,
      ) {
        new DataView(memory.buffer).setBigUint64(at, 0n, true);
        return 0;
      },
    },
  });
  const memory = /** @type {WebAssembly.Memory} */ (exports.memory);
  const start = /** @type {() => void} */ (exports._start);
  const exitCode = wasi.start({ exports: { memory, _start: start } });
  const [file] = written.values();
  const told = Buffer.concat(printed).toString("latin1");
  return { exitCode, output: Buffer.from(file?.data ?? []), told };
}

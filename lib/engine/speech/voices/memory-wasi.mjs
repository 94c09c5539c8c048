/**
 * The little of WASI (preview 1) that Flite needs: arguments, one output file, and nothing else of the
 * world. Used instead of `node:wasi`, whose fast calls crash Node 20 now and then (5 of 12 batches of
 * eight sentences ended in SIGSEGV, none with --no-turbo-fast-api-calls). It also leaves the program
 * no disk to reach and a clock that stands still: same text, same bytes.
 * Source of numbers and layouts: github.com/WebAssembly/WASI, legacy/preview1/docs.md
 */

const success = 0;
const badFile = 8;
const noEntry = 44;
const folderFd = 3;
const outputFd = 4;
const fileTypes = { characterDevice: 2, folder: 3, regularFile: 4 };
const flagCreate = 1;
const allRights = 2n ** 64n - 1n;

class Exit extends Error {
  /** @param {number} code */
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/**
 * Runs a WASI command with arguments.
 * @param {WebAssembly.Module} program
 * @param {string[]} args the program's name first
 * @returns {Promise<{ exitCode: number, output: Buffer }>} `output` is the one file it wrote
 */
export async function runInMemory(program, args) {
  const output = createFile();
  /** @type {{ current: WebAssembly.Memory | null }} */
  const holder = { current: null };
  const memory = createView(holder);
  const instance = await WebAssembly.instantiate(program, {
    wasi_snapshot_preview1: {
      ...argumentImports(memory, args),
      ...folderImports(memory),
      ...fileImports(memory, output),
      clock_time_get: (
        /** @type {number} */ _clock,
        /** @type {bigint} */ _precision,
        /** @type {number} */ at,
      ) => memory.u64(at, 0n),
      proc_exit(/** @type {number} */ code) {
        throw new Exit(code);
      },
    },
  });
  holder.current = /** @type {WebAssembly.Memory} */ (instance.exports.memory);
  const start = /** @type {() => void} */ (instance.exports._start);
  try {
    start();
    return { exitCode: 0, output: output.read() };
  } catch (thrown) {
    if (thrown instanceof Exit) return { exitCode: thrown.code, output: output.read() };
    throw thrown;
  }
}

/**
 * Writes into the program's memory, which moves when it grows: never kept, asked for each time. Each
 * write answers "success", the end of most calls.
 * @param {{ current: WebAssembly.Memory | null }} holder
 */
function createView(holder) {
  const buffer = () => {
    if (holder.current === null) throw new Error("called before it was started");
    return holder.current.buffer;
  };
  const view = () => new DataView(buffer());
  return {
    bytes: (/** @type {number} */ at, /** @type {number} */ length) =>
      new Uint8Array(buffer(), at, length),
    readU32: (/** @type {number} */ at) => view().getUint32(at, true),
    u32(/** @type {number} */ at, /** @type {number} */ value) {
      view().setUint32(at, value, true);
      return success;
    },
    u64(/** @type {number} */ at, /** @type {bigint} */ value) {
      view().setBigUint64(at, value, true);
      return success;
    },
  };
}

/** @typedef {ReturnType<typeof createView>} MemoryView */

/** @param {MemoryView} memory @param {string[]} args */
function argumentImports(memory, args) {
  const encoded = args.map((arg) => Buffer.from(`${arg.replaceAll("\0", " ")}\0`));
  return {
    args_sizes_get(/** @type {number} */ countAt, /** @type {number} */ sizeAt) {
      memory.u32(countAt, encoded.length);
      return memory.u32(sizeAt, Buffer.concat(encoded).length);
    },
    args_get(/** @type {number} */ pointersAt, /** @type {number} */ textAt) {
      let at = textAt;
      for (const [index, arg] of encoded.entries()) {
        memory.u32(pointersAt + index * 4, at);
        memory.bytes(at, arg.length).set(arg);
        at += arg.length;
      }
      return success;
    },
  };
}

/** One folder, ".", in which only the output can be made. @param {MemoryView} memory */
function folderImports(memory) {
  return {
    fd_prestat_get(/** @type {number} */ fd, /** @type {number} */ at) {
      if (fd !== folderFd) return badFile;
      memory.u32(at, 0);
      return memory.u32(at + 4, 1);
    },
    fd_prestat_dir_name(/** @type {number} */ fd, /** @type {number} */ at) {
      if (fd !== folderFd) return badFile;
      memory.bytes(at, 1).set(Buffer.from("."));
      return success;
    },
    /** (folder, lookup flags, path, its length, flags, rights, inherited rights, file flags, answer) */
    path_open(/** @type {number[]} */ ...values) {
      const flags = values[4] ?? 0;
      if ((flags & flagCreate) === 0) return noEntry;
      return memory.u32(values[8] ?? 0, outputFd);
    },
  };
}

/** @param {MemoryView} memory @param {ReturnType<typeof createFile>} output */
function fileImports(memory, output) {
  return {
    fd_fdstat_get(/** @type {number} */ fd, /** @type {number} */ at) {
      if (fd > outputFd) return badFile;
      const { characterDevice, folder, regularFile } = fileTypes;
      memory.bytes(at, 24).fill(0);
      memory.u32(at, fd === folderFd ? folder : fd === outputFd ? regularFile : characterDevice);
      memory.u64(at + 8, allRights);
      return memory.u64(at + 16, allRights);
    },
    fd_fdstat_set_flags: () => success,
    fd_close: () => success,
    fd_read: () => badFile,
    fd_seek(
      /** @type {number} */ fd,
      /** @type {bigint} */ offset,
      /** @type {number} */ whence,
      /** @type {number} */ at,
    ) {
      if (fd !== outputFd) return badFile;
      return memory.u64(at, BigInt(output.seek(Number(offset), whence)));
    },
    fd_write(
      /** @type {number} */ fd,
      /** @type {number} */ vectorsAt,
      /** @type {number} */ count,
      /** @type {number} */ writtenAt,
    ) {
      let written = 0;
      for (let index = 0; index < count; index += 1) {
        const at = memory.readU32(vectorsAt + index * 8);
        const length = memory.readU32(vectorsAt + index * 8 + 4);
        if (fd === outputFd) output.write(memory.bytes(at, length));
        written += length;
      }
      return memory.u32(writtenAt, written);
    },
  };
}

/** A file that grows in memory. */
function createFile() {
  let data = Buffer.alloc(1 << 20);
  let size = 0;
  let position = 0;
  return {
    /** @param {Uint8Array} chunk */
    write(chunk) {
      while (position + chunk.length > data.length) {
        data = Buffer.concat([data, Buffer.alloc(data.length)]);
      }
      data.set(chunk, position);
      position += chunk.length;
      size = Math.max(size, position);
    },
    /** @param {number} offset @param {number} whence 0 start, 1 here, 2 end */
    seek(offset, whence) {
      position = Math.max(0, offset + ([0, position, size][whence] ?? 0));
      return position;
    },
    read: () => data.subarray(0, size),
  };
}

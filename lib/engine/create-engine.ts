import "server-only";
import { randomUUID } from "node:crypto";
import { statfs } from "node:fs/promises";
import { hostname } from "node:os";
import type { AccessKeys } from "@/lib/base/secrets/access-keys";
import { freeBytesAt } from "@/lib/base/files/disk-room";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { measureFolder } from "@/lib/base/files/folder-bytes";
import { log } from "@/lib/base/log";
import { migrate } from "@/lib/base/database/migrate";
import { type Secrets, secrets } from "@/lib/base/secrets/secrets";
import { createAddressGuard, type Lookup } from "./callbacks/address-guard";
import { createCallbackSender } from "./callbacks/callback-sender";
import { createClipWork } from "./work/clip-work";
import { openEngineFolders } from "./work/engine-folders";
import type { EngineParts } from "./work/engine-parts";
import { createAnalyseWork } from "./work/analyse-work";
import { createExamineWork } from "./work/examine-work";
import { killOrphans } from "./exec/kill-orphans";
import { configureOrphanRecords, processIdentity } from "./exec/orphan-records";
import { createPreviewStrategies } from "./work/solutions/strategies";
import { createProxyQueue } from "./work/create-proxy-queue";
import { createPrepareWork } from "./work/prepare-work";
import { sealPlainAuthKey } from "./queue/receivers/auth-key";
import { engineDatabase } from "./queue/tables/engine-database";
import { createJobQueue } from "./queue/job-queue";
import { engineMigrations } from "./queue/migrations";
import type { Leftovers } from "./queue/workers/recover-work";
import type { Worker } from "./queue/workers/recovery";
import { createSpaceGuard } from "./queue/workers/space-guard";
import { createSharedLock } from "./queue/workers/shared-lock";
import { handleRequest } from "./rpc/handle-request";
import { createPreviewCache } from "./rpc/call/preview-cache";
import { createRateLimiter, type RateLimits } from "./rpc/rate-limit";
import { serveObject } from "./rpc/serve-object";
import { clearWorkFolders } from "./work/work-folders";

export type EngineOptions = {
  dataFolder: string;
  database: DatabaseHandle;
  accessKeys: AccessKeys;
  /** By default, secrets are sealed with the key in the data folder. */
  secrets?: Secrets;
  parts: EngineParts;
  /** Number of clips that this process makes in parallel; with 0 it only answers and plans. */
  slots: number;
  strict: boolean;
  region: string;
  bucket: string;
  callbacks?: {
    /** Private networks that callbacks may go to: addresses and ranges. */
    allowPrivate?: readonly string[];
    lookup?: Lookup;
    timeoutMs?: number;
    delayAfter?: (attempt: number) => number | null;
  };
  /** Unlimited when absent. */
  rateLimits?: RateLimits;
  /** Free bytes on the disk of the data folder. By default the disk is queried. */
  freeBytes?: () => Promise<number>;
  clock?: () => Date;
};

export type Engine = {
  /** Answers one call of the cloud's API. */
  handle(request: Request): Promise<Response>;
  /** Answers a GET or HEAD of a signed object address. */
  serveObject(request: Request): Promise<Response>;
  /** Recovers the work of dead processes, then starts to work. */
  start(): Promise<void>;
  /** Returns unfinished work to the queue and ends every program that the engine started. */
  stop(): Promise<void>;
};

/** Whether the process of a worker is still running. A reused pid belongs to another process. */
function isAlive(worker: Worker): boolean {
  if (worker.identity !== null) return processIdentity(worker.pid) === worker.identity;
  if (worker.pid === process.pid) return false;
  try {
    process.kill(worker.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Creates an engine from explicit options; nothing is read from the environment. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { database, parts, accessKeys } = options;
  await migrate(database.pool, "engine", engineMigrations);
  const db = engineDatabase(database.pool);
  const sealer = options.secrets ?? (await secrets(options.dataFolder, {}));
  await sealPlainAuthKey(db, sealer);
  const folders = await openEngineFolders(options.dataFolder);
  const now = options.clock ?? (() => new Date());
  const worker: Worker = {
    worker: randomUUID(),
    host: hostname(),
    pid: process.pid,
    identity: processIdentity(process.pid),
  };
  const examine = createExamineWork(folders, parts);
  const analyse = createAnalyseWork(folders, parts);
  const lock = createSharedLock();
  const leftovers: Leftovers = {
    async endPrograms() {
      const killed = await killOrphans(folders.programs);
      if (killed.length > 0) log.info({ orphans: killed.length }, "left programs were ended");
    },
    clearFolders: () => clearWorkFolders(db, folders),
  };
  const queue = createJobQueue({
    db,
    worker,
    slots: options.slots,
    clips: createClipWork({ db, folders, parts }),
    prepare: createPrepareWork({
      db,
      parts,
      objects: folders.objects,
      examine,
      analyse,
      worker: worker.worker,
      lock,
    }),
    examine,
    analyse,
    isAlive,
    leftovers,
    lock,
    room: createSpaceGuard(options.freeBytes ?? (() => freeBytesAt(options.dataFolder))),
  });
  const { allowPrivate = [], lookup, ...sending } = options.callbacks ?? {};
  const guard = createAddressGuard({ allowed: allowPrivate, ...(lookup ? { lookup } : {}) });
  const sender = createCallbackSender({
    db,
    worker: worker.worker,
    guard,
    now,
    secrets: sealer,
    ...sending,
  });
  const { objects, assets } = folders;
  const rateLimiter = createRateLimiter(options.rateLimits ?? { all: 0, submits: 0 }, now);
  const { accessKeySecret } = accessKeys;
  const slots = Math.max(1, options.slots);
  const proxies = createProxyQueue({
    atOnce: slots,
    find: parts.findProxy,
    toFailure: parts.toFailure,
  });
  const context = {
    db,
    now,
    objects,
    assets,
    accessKeySecret,
    secrets: sealer,
    strict: options.strict,
    region: options.region,
    bucket: options.bucket,
    abilities: parts,
    previews: createPreviewCache(),
    proxies,
    strategyOf: createPreviewStrategies({
      db,
      objects: folders.objects,
      parts,
      analyse,
      worker: worker.worker,
      lock,
    }),
    measureDisk: async () => {
      const { bavail, bsize } = await statfs(options.dataFolder);
      return { shares: await measureFolder(options.dataFolder), freeBytes: bavail * bsize };
    },
    slots,
    callbacks: { problem: guard.problem, poke: sender.poke },
    poke: queue.poke,
  };
  return {
    handle: (request) => handleRequest(request, { context, accessKeys, rateLimiter }),
    serveObject: (request) => serveObject(request, { objects, assets, accessKeySecret, now }),
    async start() {
      configureOrphanRecords(folders.programs);
      await leftovers.endPrograms();
      await queue.recover();
      await leftovers.clearFolders();
      await queue.start();
      sender.start();
      log.info({ slots: options.slots }, "the engine is at work");
    },
    async stop() {
      // Events of the queue while it stops are stored, and the next process delivers them.
      await Promise.all([queue.stop(), sender.stop(), proxies.stop()]);
    },
  };
}

import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { createEngine, type Engine, type EngineOptions } from "../create-engine";
import type { EngineParts } from "../work/engine-parts";
import { fakeParts } from "./fake-parts";
import { serveEngine } from "./engine-server";

export type TestEngine = {
  engine: Engine;
  endpoint: string;
  dataFolder: string;
  database: DatabaseHandle;
  /** Path of an object's file. */
  objectFile(bucket: string, key: string): string;
  /** Another engine on the same database and folder; not started. */
  another(): Promise<Engine>;
  /** Closes all connections of callers. */
  dropConnections(): void;
  close(): Promise<void>;
};

export const testKeys = { accessKeyId: "test-id", accessKeySecret: "test-secret" };

/** A complete engine on a new database and a new folder, behind real HTTP. */
export async function openTestEngine(
  options: {
    slots?: number;
    strict?: boolean;
    parts?: Partial<EngineParts>;
    clock?: () => Date;
    callbacks?: EngineOptions["callbacks"];
    rateLimits?: EngineOptions["rateLimits"];
    freeBytes?: () => Promise<number>;
    started?: boolean;
  } = {},
): Promise<TestEngine> {
  const database = await openTestDatabase();
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), "reelpress-engine-"));
  const another = () => createEngine(given);
  const given: EngineOptions = {
    dataFolder,
    database,
    accessKeys: testKeys,
    parts: fakeParts(options.parts),
    slots: options.slots ?? 2,
    strict: options.strict ?? true,
    region: "cn-shanghai",
    bucket: "reelpress",
    ...(options.callbacks ? { callbacks: options.callbacks } : {}),
    ...(options.rateLimits ? { rateLimits: options.rateLimits } : {}),
    ...(options.freeBytes ? { freeBytes: options.freeBytes } : {}),
    ...(options.clock ? { clock: options.clock } : {}),
  };
  const engine = await another();
  if (options.started !== false) await engine.start();
  const served = await serveEngine(engine);
  return {
    engine,
    endpoint: served.endpoint,
    dataFolder,
    database,
    another,
    objectFile: (bucket, key) => path.join(dataFolder, "objects", bucket, key),
    dropConnections: () => served.dropConnections(),
    async close() {
      await served.close();
      await engine.stop();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

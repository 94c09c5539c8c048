import { appDatabase } from "@/lib/base/database/database";
import { diskRoom } from "@/lib/base/files/disk-room";
import { describeHealth } from "@/lib/base/http/health";
import { log } from "@/lib/base/log";

/**
 * 200 when the program works, else 503 with the problem. The program has finished its start before the
 * first answer.
 */
export async function GET(): Promise<Response> {
  const [database, room] = await Promise.all([
    answers(),
    diskRoom().catch((error: unknown) => {
      log.warn({ err: error }, "the health check could not ask the disk");
      return null;
    }),
  ]);
  const { httpStatus, ...health } = describeHealth({ database, room });
  return Response.json(health, { status: httpStatus, headers: { "cache-control": "no-store" } });
}

async function answers(): Promise<boolean> {
  try {
    const { pool } = await appDatabase();
    await pool.query("select 1");
    return true;
  } catch (error) {
    log.error({ err: error }, "the health check found no database");
    return false;
  }
}

import { appDatabase } from "@/lib/base/database";
import { log } from "@/lib/base/log";

/** 200 when the program can work; booting is over before the first answer. */
export async function GET(): Promise<Response> {
  try {
    const { pool } = await appDatabase();
    await pool.query("select 1");
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log.error({ err: error }, "the health check found no database");
    return Response.json({ status: "no-database" }, { status: 503 });
  }
}

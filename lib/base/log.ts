import "server-only";
import pino from "pino";
import { env } from "./env";

const redact = ["*.accessKeySecret", "*.secret", "*.authorization", "accessKeySecret", "secret"];

/** Kept on globalThis: Next gives instrumentation, pages and routes separate module instances. */
const holder = globalThis as { reelpressLog?: pino.Logger };

/** One structured line an event, on stderr, so that stdout stays free for answers of scripts. */
export const log: pino.Logger = (holder.reelpressLog ??= pino(
  { level: env().REELPRESS_LOG_LEVEL, redact: { paths: redact, censor: "[hidden]" } },
  pino.destination({ fd: 2, sync: true }),
));

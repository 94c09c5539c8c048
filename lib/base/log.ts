import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import pino from "pino";
import { env } from "./env";

/** Fields that never appear in a log line, at the top level or up to three objects deep. */
const hiddenNames = [
  "accessKeySecret",
  "secret",
  "sealedSecret",
  "securityToken",
  "password",
  "authorization",
];
const depths = ["", "*.", "*.*.", "*.*.*."];
const paths = hiddenNames.flatMap((name) => depths.map((depth) => `${depth}${name}`));

/** The options of every logger of the program; apart, so that a test can read what it writes. */
export const logOptions = { redact: { paths, censor: "[hidden]" } } satisfies pino.LoggerOptions;

/** One structured line an event, on stderr, so that stdout stays free for answers of scripts. */
export const log: pino.Logger = oncePerProcess("log", () =>
  pino(
    { level: env().REELPRESS_LOG_LEVEL, ...logOptions },
    pino.destination({ fd: 2, sync: true }),
  ),
);

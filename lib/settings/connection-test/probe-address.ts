import "server-only";
import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import type { CloudBackend } from "@/lib/ims/connection";
import type { StepResult } from "@/lib/model/settings/connection-test";
import { codeOf } from "@/lib/base/pure/system-error";
import { stepResult } from "./step-result";

const timeoutMs = 8_000;
/** Source: reference 6.3, InvalidTimeStamp.Expired. */
const toleratedMs = 15 * 60_000;
const noticedMs = 60_000;

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function refusal(error: unknown, values: StepResult["values"]): StepResult {
  const code = codeOf(error);
  const rest = { values, said: { code, message: textOf(error), requestId: "" } };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") {
    return stepResult("address", "bad", "addressUnknown", rest);
  }
  if (code === "ETIMEDOUT") return stepResult("address", "bad", "addressSilent", rest);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code) || code === "EPROTO") {
    return stepResult("address", "bad", "addressCertificate", rest);
  }
  return stepResult("address", "bad", "addressClosed", rest);
}

/** The Date header of any answer, also of a refusal: the gateway answers unsigned calls too. */
function askDate({ endpoint, protocol }: Pick<CloudBackend, "endpoint" | "protocol">) {
  return new Promise<{ date: string | undefined; tookMs: number }>((resolve, reject) => {
    const startedAt = performance.now();
    const { request } = protocol === "http" ? http : https;
    // A new connection, because the test is whether a connection can be made.
    const probe = request(`${protocol}://${endpoint}/`, { method: "GET", agent: false });
    probe.setTimeout(timeoutMs, () => {
      probe.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" }));
    });
    probe.once("error", reject);
    probe.once("response", (answer) => {
      answer.resume();
      resolve({ date: answer.headers.date, tookMs: performance.now() - startedAt });
    });
    probe.end();
  });
}

function judgeClock(date: string | undefined, nowMs: number): StepResult {
  const theirs = Date.parse(date ?? "");
  if (Number.isNaN(theirs)) return stepResult("clock", "warn", "clockUntold");
  const offMs = nowMs - theirs;
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  const values = { minutes, direction: offMs > 0 ? "ahead" : "behind" };
  if (Math.abs(offMs) > toleratedMs) return stepResult("clock", "bad", "clockWrong", { values });
  if (Math.abs(offMs) > noticedMs) return stepResult("clock", "warn", "clockDrifts", { values });
  return stepResult("clock", "good", "clockRight");
}

/**
 * Checks without any key whether the endpoint can be reached: its name, its port and its certificate.
 * The answer's Date shows whether the clocks agree: a signature is refused when they are 15 minutes
 * apart.
 */
export async function* probeAddress(
  cloud: Pick<CloudBackend, "endpoint" | "protocol" | "region">,
): AsyncGenerator<StepResult> {
  const values = { endpoint: cloud.endpoint, region: cloud.region };
  try {
    const silent = sleep(timeoutMs, undefined, { ref: false }).then(() => {
      throw Object.assign(new Error("the name server does not answer"), { code: "EAI_AGAIN" });
    });
    const { hostname } = new URL(`${cloud.protocol}://${cloud.endpoint}`);
    await Promise.race([lookup(hostname.replace(/^\[|\]$/g, "")), silent]);
    const { date, tookMs } = await askDate(cloud);
    const answered = { ...values, milliseconds: Math.round(tookMs) };
    yield stepResult("address", "good", "addressAnswers", { values: answered });
    yield judgeClock(date, Date.now() - tookMs / 2);
  } catch (error) {
    yield refusal(error, values);
  }
}

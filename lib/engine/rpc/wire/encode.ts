import { randomUUID } from "node:crypto";
import type { Fault } from "./faults";

/** Upper case, as the gateway writes it. */
export function newRequestId(): string {
  return randomUUID().toUpperCase();
}

function json(
  status: number,
  body: object,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      "content-type": "application/json;charset=utf-8",
      "cache-control": "no-store",
      "x-acs-request-id": requestId,
    },
  });
}

export function encodeAnswer(answer: object, requestId: string): Response {
  return json(200, { RequestId: requestId, ...answer }, requestId);
}

/** A refusal in the gateway's shape. `Problems`, an extension, lists every refused parameter by path. */
export function encodeFault(fault: Fault, requestId: string, host: string): Response {
  const question = new URLSearchParams({ q: fault.code, product: "ICE", requestId });
  return json(
    fault.httpStatus,
    {
      RequestId: requestId,
      HostId: host,
      Code: fault.code,
      Message: fault.message,
      Recommend: `https://api.aliyun.com/troubleshoot?${question.toString()}`,
      ...(fault.problems
        ? {
            Problems: fault.problems.map(({ path, message, reason }) => ({
              Path: path,
              Message: message,
              Reason: reason,
            })),
          }
        : {}),
    },
    requestId,
    fault.headers,
  );
}

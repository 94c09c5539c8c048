"use client";

import { useEffect, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { ConnectionForm } from "@/lib/model/settings/connection";
import { type StepResult, stepResultSchema } from "@/lib/model/settings/connection-test";
import { readLines } from "./read-lines";

type Field = { path: string; message: string };

/** `idle`: never run. `broke`: the connection was cut off; results reported until then stay. */
export type TestState = {
  state: "idle" | "running" | "done" | "broke";
  results: readonly StepResult[];
};

type TestRefusal = { reason: string; fields: readonly Field[] };

async function refusalOf(answer: Response): Promise<TestRefusal> {
  const body = (await answer.json().catch(() => ({}))) as Partial<TestRefusal>;
  return { reason: body.reason ?? "unexpected", fields: body.fields ?? [] };
}

/** Adds a result; it replaces an earlier result of the same step. */
const withResult = (results: readonly StepResult[], result: StepResult) => [
  ...results.filter(({ step }) => step !== result.step),
  result,
];

/** Runs the connection test and shows each step as soon as it is reported. */
export function useConnectionTest() {
  const [test, setTest] = useState<TestState>({ state: "idle", results: [] });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** @returns why the test was not started, or null */
  async function run(form: ConnectionForm, password: string): Promise<TestRefusal | null> {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setTest({ state: "running", results: [] });
    try {
      const answer = await fetch(paths.api.connectionTest(), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ form, ...(password ? { password } : {}) }),
        signal: stop.signal,
      });
      if (!answer.ok || !answer.body) {
        setTest({ state: "idle", results: [] });
        return await refusalOf(answer);
      }
      for await (const line of readLines(answer.body)) {
        const result = stepResultSchema.parse(JSON.parse(line));
        setTest(({ results }) => ({ state: "running", results: withResult(results, result) }));
      }
      setTest(({ results }) => ({ state: "done", results }));
    } catch {
      if (!stop.signal.aborted) setTest(({ results }) => ({ state: "broke", results }));
    }
    return null;
  }

  return { test, run };
}

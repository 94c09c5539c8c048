import { callsOf, countCalls } from "@/lib/engine/queue/analyses/analysis-parts";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

const problems = {
  refused: "Refused",
  unreachable: "Unreachable",
  unusable: "Unusable",
} as const;

/** Returns which model describes footage and how often it was asked, and tries it on request. */
export const reelpressGetVision: Handler<"ReelpressGetVision"> = async (
  { Trial = false },
  { db, abilities: { vision } },
  { signal },
) => {
  if (!vision) return {};
  const trial = Trial ? await vision.trial(signal) : null;
  if (trial) await countCalls(db, vision.model, trial.calls);
  const calls = await callsOf(db, vision.model);
  return {
    Vision: {
      Model: vision.model,
      Host: vision.host,
      CallsToday: calls.today,
      CallsMonth: calls.month,
      CallsEver: calls.ever,
    },
    ...(trial
      ? { Trial: trial.problem ? { Problem: problems[trial.problem] } : { Words: trial.words } }
      : {}),
  };
};

import type {
  ConnectionFinding,
  ConnectionStep,
  StepResult,
} from "@/lib/model/settings/connection-test";

type Rest = Partial<Pick<StepResult, "values" | "said" | "paste">>;

export function stepResult(
  step: ConnectionStep,
  state: StepResult["state"],
  finding: ConnectionFinding,
  { values = {}, said = null, paste = null }: Rest = {},
): StepResult {
  return { step, state, finding, values, said, paste };
}

import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { sideBySide } from "@/lib/base/pure/side-by-side";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { stripOfProject } from "@/lib/model/wall/strip-of-project";
import type { Strip } from "@/lib/model/wall/wall-answer";

type Size = { width: number; height: number };
type Reader = Pick<ImsClient, "call" | "backendId">;

/**
 * Why a plan cannot be shown, in the words of the backend. `gone`: it was deleted; `unreadable`: it has no
 * Timeline that says what it shows.
 */
type PlanProblem = { code: string; message: string; requestId: string };
export type LoadedPlan = { strip: Strip } | { problem: PlanProblem };

const notFound = "ProjectNotFound";
const mostHeld = 1_000;
const held = () => oncePerProcess("planned strips", () => new Map<string, Strip>());

/**
 * What a plan shows, from its project. A project is read once: nothing in the app changes it.
 * @throws ImsError when the backend does not answer
 */
export async function loadPlan(
  client: Reader,
  projectId: string,
  { width, height }: Size,
): Promise<LoadedPlan> {
  const key = `${client.backendId} ${projectId}`;
  const known = held().get(key);
  if (known) return { strip: known };
  try {
    const { Project } = await client.call("GetEditingProject", { ProjectId: projectId });
    const strip = stripOfProject(parsed(Project.Timeline), 0, { width, height });
    if (!strip) return { problem: { code: "unreadable", message: "", requestId: "" } };
    if (held().size >= mostHeld) held().clear();
    held().set(key, strip);
    return { strip };
  } catch (error) {
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
    const { shownCode, message, requestId } = error;
    return { problem: { code: shownCode === notFound ? "gone" : shownCode, message, requestId } };
  }
}

/** Calls at the same time: fewer than the calls a second of an account. */
const atOnce = 4;

/** Several plans, in their order; undefined where the backend did not answer. */
export async function loadPlans(
  client: Reader,
  projectIds: readonly string[],
  size: Size,
): Promise<(LoadedPlan | undefined)[]> {
  return sideBySide(projectIds, atOnce, (projectId) =>
    loadPlan(client, projectId, size).catch((error: unknown) => {
      if (error instanceof ImsError) return undefined;
      throw error;
    }),
  );
}

/** What plans show and say as texts, for plans that no form of this app describes. */
export async function textsOfPlans(
  client: Reader,
  projectIds: readonly string[],
): Promise<string[]> {
  const plans = await loadPlans(client, projectIds, { width: 1080, height: 1920 });
  return plans.flatMap((plan) =>
    plan && "strip" in plan
      ? [plan.strip.title, ...plan.strip.subHeadings, plan.strip.script].filter(Boolean)
      : [],
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

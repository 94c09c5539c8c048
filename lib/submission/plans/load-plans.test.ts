import { expect, it } from "vitest";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { loadPlan, loadPlans, textsOfPlans } from "./load-plans";

const size = { width: 720, height: 1280 };
const timeline = (title: string) =>
  JSON.stringify({
    VideoTracks: [{ VideoTrackClips: [{ MediaId: "m", In: 0, Out: 4 }] }],
    SubtitleTracks: [{ SubtitleTrackClips: [{ Content: title }] }],
  });
const refused = (imsCode: string, httpStatus: number) =>
  new ImsError("ims-refused", "no", { httpStatus, imsCode });

type Answer = string | Error;

/** A backend that answers each project once as given, and counts its calls. */
function backend(backendId: string, answers: Record<string, Answer>) {
  const asked: string[] = [];
  const call = async (_name: string, { ProjectId }: { ProjectId: string }) => {
    asked.push(ProjectId);
    const answer = answers[ProjectId];
    if (answer instanceof Error) throw answer;
    return { RequestId: "r", Project: { ProjectId, Timeline: answer } };
  };
  return { asked, client: { backendId, call: call as never } };
}

it("reads a project once, and another account's project of the same name by itself", async () => {
  const one = backend("one", { p: timeline("One") });
  const other = backend("other", { p: timeline("Other") });
  for (const round of [1, 2]) {
    expect(await loadPlan(one.client, "p", size), `${round}`).toMatchObject({
      strip: { title: "One", durationSeconds: 4 },
    });
  }
  expect(await loadPlan(other.client, "p", size)).toMatchObject({ strip: { title: "Other" } });
  expect([one.asked, other.asked]).toEqual([["p"], ["p"]]);
});

it("says why a plan cannot be shown, and reads again what was not answered", async () => {
  const answers: Record<string, Answer> = {
    gone: refused("ProjectNotFound", 404),
    denied: refused("Forbidden.RAM", 403),
    empty: "{}",
    broken: "{",
    late: new ImsError("ims-unreachable", "hang up"),
    good: timeline("Good"),
  };
  const { client, asked } = backend("faulty", answers);
  const ids = Object.keys(answers);
  const plans = await loadPlans(client, ids, size);
  expect(plans.map((plan) => (plan && "problem" in plan ? plan.problem.code : plan))).toEqual([
    "gone",
    "Forbidden.RAM",
    "unreadable",
    "unreadable",
    undefined,
    { strip: expect.objectContaining({ title: "Good" }) as unknown },
  ]);
  answers.late = timeline("Late");
  expect((await loadPlans(client, ids, size))[4]).toMatchObject({ strip: { title: "Late" } });
  expect(asked.filter((id) => id === "good")).toHaveLength(1);
  expect(await textsOfPlans(client, ["good", "late", "gone"])).toEqual(["Good", "Late"]);
});

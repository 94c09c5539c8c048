import { expect, it, vi } from "vitest";
import { AppError } from "@/lib/base/pure/errors";
import { answerJson } from "./answer-json";
import { ImsError } from "./errors/ims-error";

vi.mock("@/lib/base/log", () => ({ log: { warn: () => {} } }));

it("answers what the work gives", async () => {
  const answer = await answerJson(async () => ({ items: [1] }));
  expect([answer.status, await answer.json()]).toEqual([200, { items: [1] }]);
});

it("reports to the browser what the cloud said when it refused, and nothing of bugs in this program", async () => {
  const refused = new ImsError("ims-refused", "no right", {
    imsCode: "Forbidden.RAM",
    httpStatus: 403,
    requestId: "R-1",
  });
  const answer = await answerJson(() => Promise.reject(refused));
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({
    failure: { code: "Forbidden.RAM", message: "no right", requestId: "R-1" },
  });
  const bug = new AppError("unexpected", "inside");
  await expect(answerJson(() => Promise.reject(bug))).rejects.toBe(bug);
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "@/lib/base/database/migrate";
import { planAgain } from "@/lib/compose/again/plan-again";
import { encodeRequest } from "@/lib/compose/request-configs";
import { toRequest } from "@/lib/compose/to-request";
import { registerSources } from "@/lib/engine/testing/example-batch";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { abilitiesOf } from "@/lib/ims/backend";
import { likeness } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { readMontage } from "@/lib/ims/schema/likeness/to-montage";
import { type ComposeForm, emptyComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { makeOnly } from "@/lib/model/form/wall-form";
import { freshSheet } from "@/lib/model/sheet/sheet-form";
import { rowToken } from "@/lib/model/sheet/sheet-id";
import { migrations as jobs, rememberJob } from "@/lib/store/jobs/jobs";
import { rememberSheet } from "@/lib/store/jobs/sheets";
import { migrations as submissions } from "@/lib/store/jobs/submissions";
import { newJob } from "@/lib/store/testing/sample-job";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let form: ComposeForm;
const engine = abilitiesOf("embedded");
const cloud = abilitiesOf("cloud");

beforeAll(async () => {
  test = await openTestEngine();
  call = coreCaller(test.endpoint);
  await migrate(test.database.pool, "jobs", jobs);
  await migrate(test.database.pool, "submissions", submissions);
  const media = await registerSources(test, call);
  const fresh = emptyComposeForm({ name: "Sale", seed: "s", language: "en", groupName: "Open" });
  form = {
    ...fresh,
    // Each source stands in both groups, so that there is another shot for every place.
    groups: ["Open", "Product"].map((name) =>
      newGroup(
        name,
        media.map((mediaId) => ({ mediaId, range: null })),
      ),
    ),
    titles: ["One", "Two", "Three"],
    speech: { ...fresh.speech, mode: "none" },
    output: { ...fresh.output, count: 3, width: 144, height: 256 },
  };
});
afterAll(() => test.close());

/** What the engine plans for a form, asked by the official SDK core. */
async function planned(asked: ComposeForm): Promise<Montage[]> {
  const clientToken = "0b1c2d3e-aaaa-bbbb-cccc-000000000001";
  const to = { bucket: "bucket", region: "cn-shanghai", clientToken };
  const { InputConfig, EditingConfig, OutputConfig, UserData } = encodeRequest(
    toRequest(asked, to),
  );
  const Variants = Array.from({ length: asked.output.count }, (_, at) => at).join();
  const query = { OutputConfig, UserData: UserData ?? "{}", Variants };
  const answer = await call("ReelpressPreviewPlan", query, {
    InputConfig,
    EditingConfig: EditingConfig ?? "{}",
  });
  return (answer.Variants as { Timeline: string }[]).flatMap(
    ({ Timeline }) => readMontage(Timeline) ?? [],
  );
}

/** The share of two videos that shows the same shots in the same order: 1 for the same film. */
const picture = (one: Montage, other: Montage) => likeness(one, other).parts.order?.share;

it("draws rejected videos anew on the engine: the same words, other shots than every video of the job", async () => {
  const made = await planned(form);
  expect(made).toHaveLength(3);
  await rememberJob(test.database, newJob("whole", { form, seed: "s" }));
  const again = await planAgain(test.database, "whole", [0, 2], engine);
  if (again.kind !== "job") throw new Error(again.kind);
  expect(again.form.output.count).toBe(2);
  const fresh = await planned(again.form);
  expect(fresh.map(({ titles }) => titles)).toEqual([made[0]?.titles, made[2]?.titles]);
  for (const video of fresh) {
    for (const earlier of made) expect(picture(video, earlier)).toBeLessThan(1);
  }
  expect(picture(fresh[0] as Montage, fresh[1] as Montage)).toBeLessThan(1);
});

/** A sheet of three rows, as it is submitted: each row is a job with a draw of its own. */
async function rememberRows(sheetId: string): Promise<void> {
  const sheet = { ...freshSheet, columns: ["title" as const], rows: [["A"], ["B"], ["C"]] };
  const createdAt = "2026-11-22T08:00:00.000Z";
  const whole = { ...form, sheet };
  await rememberSheet(test.database, { sheetId, name: "Sheet", form: whole, count: 3, createdAt });
  for (const [index, title] of ["A", "B", "C"].entries()) {
    const row = makeOnly({ ...form, titles: [title] }, [index]);
    const job = newJob(`${sheetId}-row${index}`, { form: row, name: title });
    await rememberJob(test.database, { ...job, clientToken: rowToken(sheetId, index) });
  }
}

it("draws rejected rows of a table anew on the engine, each in its own place", async () => {
  const sheetId = `sheet-${"a".repeat(32)}`;
  await rememberRows(sheetId);
  const again = await planAgain(test.database, sheetId, [0, 2], engine);
  if (again.kind !== "rows") throw new Error(again.kind);
  expect(again.form.sheet?.rows).toEqual([["A"], ["C"]]);
  expect(again.rows.map(({ name, form: row }) => [name, row.output.count])).toEqual([
    ["A", 1],
    ["C", 1],
  ]);
  const fresh = await Promise.all(again.rows.map(({ form: row }) => planned(row)));
  expect(fresh.map(([video]) => video?.titles)).toEqual([["A"], ["C"]]);
  const [one, other] = fresh.flat();
  const [first] = await planned(makeOnly({ ...form, titles: ["A"] }, [0]));
  expect(picture(one as Montage, first as Montage)).toBeLessThan(1);
  expect(picture(one as Montage, other as Montage)).toBeLessThan(1);
});

it("chooses anew on the cloud: as many videos as were rejected, of a table one for each row", async () => {
  await rememberJob(test.database, newJob("paid", { form }));
  const again = await planAgain(test.database, "paid", [0, 2], cloud);
  if (again.kind !== "job") throw new Error(again.kind);
  expect(again.form).toMatchObject({ wall: null, output: { count: 2 } });
  expect(again.form.seed).not.toBe(form.seed);
  const sheetId = `sheet-${"b".repeat(32)}`;
  await rememberRows(sheetId);
  const rows = await planAgain(test.database, sheetId, [0, 2], cloud);
  if (rows.kind !== "rows") throw new Error(rows.kind);
  for (const { form: row } of rows.rows) {
    expect(row).toMatchObject({ wall: null, output: { count: 1 } });
  }
});

it("says that a job is not known", async () => {
  expect(await planAgain(test.database, "nobody", [0], engine)).toEqual({ kind: "gone" });
});

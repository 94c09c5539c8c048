import { expect, it, vi } from "vitest";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshForm } from "./testing/arbitrary-values";
import { withPictureAddresses } from "./with-picture-addresses";

const url = "https://team.oss-cn-shanghai.aliyuncs.com/faces/front.jpg";
const form: ComposeForm = {
  ...freshForm,
  kind: "sports",
  sports: {
    ...freshForm.sports,
    logos: ["logo", url],
    faces: [{ name: "James", pictures: ["front", "gone"] }],
  },
};
const info = (MediaId: string, InputURL: string) => ({ MediaId, MediaBasicInfo: { InputURL } });
const infos = [info("logo", "oss://team/a b/标.jpg"), info("front", url)];
const clientOf = (call: () => Promise<unknown>, preview = false) =>
  ({ call: vi.fn(call), region: "cn-shanghai", can: { preview } }) as never;

it("sends the cloud addresses of logos and faces, as it documents them", async () => {
  const { sports } = await withPictureAddresses(
    form,
    clientOf(async () => ({ MediaInfos: infos })),
  );
  expect(sports.logos).toEqual([
    "https://team.oss-cn-shanghai.aliyuncs.com/a%20b/%E6%A0%87.jpg",
    url,
  ]);
  // What the library does not know is refused by name.
  expect(sports.faces).toEqual([{ name: "James", pictures: [url, "gone"] }]);
});

it("leaves the ids where they are understood, in other kinds, and without an answer", async () => {
  const never = async () => {
    throw new Error("nobody asks");
  };
  expect(await withPictureAddresses(form, clientOf(never, true))).toBe(form);
  const other = { ...form, kind: "mashup" as const };
  expect(await withPictureAddresses(other, clientOf(never))).toBe(other);
  const silent = async () => {
    throw new ImsError("ims-unreachable", "No answer.");
  };
  expect(await withPictureAddresses(form, clientOf(silent))).toBe(form);
});

import { z } from "zod";
import { userDataMaxBytes } from "@/lib/ims/schema/config/user-data";
import type { JobKind } from "./kinds/job-kinds";
import type { SportsForm } from "./kinds/sports-form";

/** Data that is sent with the job and returned in its callbacks. */
export const userDataFormSchema = z.object({
  /** Called when a clip is made: `http(s)://…`, or a queue whose name begins with `ice-callback`. */
  notifyAddress: z.string().trim(),
  /** Called when a finished clip has been analysed as media. */
  mediaNotifyAddress: z.string().trim(),
  /** Together at most 512 bytes as JSON text. */
  own: z.array(z.object({ key: z.string().trim(), value: z.string() })).max(100, "too-many"),
});

export type UserDataForm = z.infer<typeof userDataFormSchema>;

export const freshUserData: UserDataForm = { notifyAddress: "", mediaNotifyAddress: "", own: [] };

/** Keys that have a field of their own in the form. */
export const takenKeys: readonly string[] = [
  "NotifyAddress",
  "RegisterMediaNotifyAddress",
  "Seed",
  "Name",
  "ReelpressMoments",
];

export type UserDataValues = { Seed: string; Name: string } & Record<string, string>;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

type Holder = {
  name: string;
  seed: string;
  userData: UserDataForm;
  kind: JobKind;
  wall: { seed: string } | null;
  sports: Pick<SportsForm, "moments">;
};

function withName({ seed, wall, userData, kind, sports }: Holder, name: string): UserDataValues {
  const { notifyAddress, mediaNotifyAddress, own } = userData;
  return {
    Seed: seed || (wall?.seed ?? ""),
    Name: name,
    ...(kind === "sports" && sports.moments !== null
      ? { ReelpressMoments: String(sports.moments) }
      : {}),
    ...(notifyAddress ? { NotifyAddress: notifyAddress } : {}),
    ...(mediaNotifyAddress ? { RegisterMediaNotifyAddress: mediaNotifyAddress } : {}),
    ...Object.fromEntries(
      own
        .filter(({ key }) => key && !takenKeys.includes(key))
        .map(({ key, value }) => [key, value]),
    ),
  };
}

/** The most bytes of the JSON text. When the text is too long, only the name is shortened. */
export function userDataValues(form: Holder): UserDataValues {
  const letters = Array.from(form.name.trim());
  const values = () => withName(form, letters.join(""));
  while (letters.length > 0 && bytesOf(values()) > userDataMaxBytes) letters.pop();
  return values();
}

/** The bytes that cannot be shortened, and the limit of IMS. */
export const userDataBytes = (form: Holder) => ({
  used: bytesOf(withName(form, "")),
  most: userDataMaxBytes,
});

import { z } from "zod";
import { hostName, isLoopback } from "@/lib/base/pure/requests/known-host";
import { type BackendKind, backendKinds } from "@/lib/ims/backend";
import { type Subscription, subscriptions } from "@/lib/ims/schema/subscriptions";
import { storageLocationPattern } from "@/lib/ims/schema/media/uploads";
import type { AdminAccess } from "./admin";

/** Regions as Alibaba Cloud writes them: `cn-shanghai`, `ap-southeast-1`. */
const regionSchema = z
  .string()
  .trim()
  .regex(/^[a-z]{2}(-[a-z0-9]+)+$/, "region");

/** Source: naming rule of OSS buckets. */
const bucketSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, "bucket");

/** A bare host: https is understood. Without encryption only on this computer itself. */
const endpointSchema = z
  .string()
  .trim()
  .refine((text) => text === "" || isHost(text), "endpoint");

function isHost(text: string): boolean {
  const [, scheme, host = ""] = /^(?:(https?):\/\/)?([^/]*)\/?$/i.exec(text) ?? [];
  const name = hostName(host);
  if (name === null || !/^[a-z0-9.:-]+$/.test(name)) return false;
  return scheme?.toLowerCase() === "http" ? isLoopback(name) : true;
}

/**
 * The settings of the backend, as a person fills them in. Empty keys mean that the stored keys stay.
 * Error messages are keys of `settings.connection.errors`.
 */
export const connectionFormSchema = z
  .object({
    backend: z.enum(backendKinds),
    /** `machine`: environment, profile file or role of the computer that runs the program. */
    keySource: z.enum(["typed", "machine"]),
    accessKeyId: z
      .string()
      .trim()
      .regex(/^([A-Za-z0-9_.-]{6,128})?$/, "accessKeyId"),
    accessKeySecret: z
      .string()
      .trim()
      .regex(/^([\x21-\x7e]{8,256})?$/, "accessKeySecret"),
    region: regionSchema,
    /** Where uploads and clips are stored: a bucket of the account, or VOD storage. */
    storage: z.enum(["bucket", "vod"]),
    bucket: z.union([bucketSchema, z.literal("")], "bucket"),
    /** `outin-….oss-cn-shanghai.aliyuncs.com` */
    storageLocation: z
      .string()
      .trim()
      .toLowerCase()
      .refine((text) => text === "" || storageLocationPattern.test(text), "storageLocation"),
    /** Empty: nobody said. */
    subscription: z.union([z.enum(subscriptions), z.literal("")]),
    endpoint: endpointSchema,
  })
  .superRefine((form, context) => {
    if (form.backend !== "cloud") return;
    const add = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (form.storage === "bucket" && form.bucket === "") add("bucket", "bucketMissing");
    if (form.storage === "vod" && form.storageLocation === "") {
      add("storageLocation", "storageLocationMissing");
    }
  });

export type ConnectionForm = z.input<typeof connectionFormSchema>;

/** Rows of older versions call the backend `place`. */
function withBackend(row: unknown): unknown {
  if (typeof row !== "object" || row === null || !("place" in row)) return row;
  const { place, ...rest } = row;
  return { backend: place, ...rest };
}

const keptShape = z.object({
  backend: z.enum(backendKinds),
  keySource: z.enum(["typed", "machine"]),
  accessKeyId: z.string().nullable(),
  sealedSecret: z.string().nullable(),
  region: z.string(),
  storage: z.enum(["bucket", "vod"]).default("bucket"),
  bucket: z.string(),
  storageLocation: z.string().default(""),
  subscription: z.union([z.enum(subscriptions), z.literal("")]).default(""),
  endpoint: z.string(),
});

/** The stored row, with the secret sealed. Rows of older versions are migrated. */
export const keptConnectionSchema = z.preprocess(withBackend, keptShape);
export type KeptConnection = z.output<typeof keptConnectionSchema>;

/** Where the keys come from that are in use. */
export type KeyOrigin = "settings" | "environment" | "chain";

/** What the settings page shows: never a secret, of an id the end. */
export type ConnectionView = {
  form: ConnectionForm;
  /** True when something was saved; else the environment decides. */
  saved: boolean;
  /** The last characters of the kept id, when one is kept. */
  keptKey: string | null;
  /** Where keys that are not typed would come from. */
  machine: "environment" | "chain";
  active: {
    backend: BackendKind;
    region: string;
    bucket: string;
    storageLocation: string | null;
    subscription: Subscription | null;
    endpoint: string;
    keys: KeyOrigin | null;
  };
  /** `IMS_ENDPOINT`: what an empty address means then. */
  envEndpoint: string | null;
  /**
   * What prevents a change: nothing, a missing password, or that the person does not sit at this
   * computer.
   */
  admin: AdminAccess;
  /** The kept row or its secret cannot be read any more. */
  unreadable: boolean;
};

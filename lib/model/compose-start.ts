import type { Abilities } from "@/lib/ims/backend";
import type { Subscription } from "@/lib/ims/schema/subscriptions";
import type { ComposeForm } from "./form/compose-form";
import type { Voice } from "./voice";

/** Where the form on the page came from; `gone` when what was asked for is not there any more. */
export type ComposeOrigin = "fresh" | "draft" | "preset" | "job" | "gone";

/** What the composer opens with. */
export type ComposeStart = {
  draftId: string;
  /** Tells the submit of this form from any other; sent twice it makes one job. */
  clientToken: string;
  form: ComposeForm;
  origin: ComposeOrigin;
};

/** What the composer must know of the backend. */
export type ComposeBackend = {
  bucket: string;
  region: string;
  /** VOD storage that clips go to in place of the bucket. */
  storageLocation?: string | undefined;
  /** Of the account, as far as somebody said. */
  subscription?: Subscription | undefined;
  /** `host` or `host:port` that requests are signed for. */
  endpoint: string;
  protocol: "http" | "https";
  can: Abilities;
  voices: readonly Voice[];
  /** No media at all: the page then begins with the library. */
  libraryIsEmpty: boolean;
};

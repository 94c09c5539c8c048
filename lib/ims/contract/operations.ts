import type { z } from "zod";
import { batchOperations } from "./operations/batch";
import { callbackOperations } from "./operations/callbacks";
import { extractionOperations } from "./operations/extraction";
import { extensionOperations } from "./operations/extensions";
import { libraryOperations } from "./operations/library";
import { matchOperations } from "./operations/match";
import { mashupOperations } from "./operations/mashup";
import { mediaOperations } from "./operations/media";
import { sportsOperations } from "./operations/sports";
import { templateOperations } from "./operations/templates";
import { voiceOperations } from "./operations/voices";
import { uploadOperations } from "./operations/uploads";
import { producingOperations } from "./operations/producing";
import { projectOperations } from "./operations/projects";

export const imsVersion = "2020-11-09";

/**
 * The table of operations. `request` describes the text parameters; configs stay JSON text here and
 * are read by `wire.ts`. `body` names the parameters that the SDK sends in the form body;
 * all others are sent in the query. Source: generated SDK models of ICE 2020-11-09.
 */
export const operations = {
  ...batchOperations,
  ...mashupOperations,
  ...extractionOperations,
  ...matchOperations,
  ...sportsOperations,
  ...mediaOperations,
  ...libraryOperations,
  ...uploadOperations,
  ...templateOperations,
  ...voiceOperations,
  ...projectOperations,
  ...callbackOperations,
  ...producingOperations,
  ...extensionOperations,
} as const;

export type OperationName = keyof typeof operations;
export type OperationRequest<N extends OperationName> = z.input<(typeof operations)[N]["request"]>;
export type OperationAnswer<N extends OperationName> = z.output<(typeof operations)[N]["answer"]>;

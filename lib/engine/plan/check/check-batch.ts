import type { AnyBatchConfigs, BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { BatchCheck } from "./checked-batch";
import { checkMatch } from "./check-match";
import { checkLook } from "./check-look";
import { checkSources } from "./check-sources";
import { checkMusicStyle } from "./check-music-style";
import { checkNotImplemented } from "./check-not-implemented";
import { checkOutput } from "./check-output";
import { checkRanges } from "./check-ranges";
import { checkContractRules } from "./check-rules";
import { checkSpeech } from "./check-speech";
import { checkWall } from "./check-wall";
import type { MediaFacts } from "../facts";
import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";

const checks: readonly BatchCheck[] = [
  checkContractRules,
  checkSources,
  checkMatch,
  checkRanges,
  checkSpeech,
  checkLook,
  checkMusicStyle,
  checkOutput,
  checkWall,
  checkNotImplemented,
];

/**
 * Every problem of a request that its schema cannot see, found before anything is made. `media`
 * holds the facts by the reference as written; a reference that is not in it is a missing source.
 * `sent` is a request of image-text matching as it was sent: the contract is about that. A request without problems can be planned. See `isNotImplemented` for what IMS would accept.
 */
export function checkBatch(
  configs: BatchConfigs,
  media: ReadonlyMap<string, MediaFacts>,
  sent: AnyBatchConfigs = configs,
): ConfigProblem[] {
  const input = readInput(configs.input);
  const batch = { configs, sent, input, script: readScript(input), media };
  return checks.flatMap((check) => check(batch));
}

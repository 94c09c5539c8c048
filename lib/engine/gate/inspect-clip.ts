import "server-only";
import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { givenLooks, givenPackets, inspectArgs } from "./inspect-args";
import { chooseCover } from "./choose-cover";
import { judgeEncoding } from "./judge-encoding";
import { judgePackets } from "./judge-packets";
import { createPictureJudge } from "./judge-pictures";
import { judgeSound } from "./judge-sound";
import { judgeStreams } from "./judge-streams";
import { createTextJudge } from "./judge-texts";
import { hashPicture } from "@/lib/ims/schema/likeness/hash-picture";
import { hashMark, hashStepSeconds } from "@/lib/ims/schema/likeness/picture-hashes";
import { lookAt, lookBytes, lookCount, lookSize, planesOf } from "./look";
import { readMp4Boxes } from "./mp4-boxes";
import { type PacketList, readPacketList } from "./packet-list";
import type { PicturePlan } from "./picture-plan";
import { probeClip, type Reading, readWhole } from "./read-clip";
import { type SoundEvidence, toSamples } from "./sound-evidence";

export type Inspection = {
  durationSeconds: number;
  loudnessLufs: number | null;
  rules: RuleFinding[];
  /** The hashes of its pictures, as `picture-hashes.ts` compares them; absent where none were seen. */
  pictureHashes?: string;
  /** The frame that is best looked at; see `choose-cover.ts`. Absent where it is not wanted. */
  coverFrame?: number;
};

type Options = {
  pictures: PicturePlan;
  sound: SoundEvidence;
  /** Whether the frame that is best looked at is wanted. */
  choosesCover?: boolean;
  /** Folder in which the encoding run left its looks and packets; also used for temporary files. */
  workFolder: string;
  signal?: AbortSignal | undefined;
};

/** Number of looks that are judged without yielding, which takes some milliseconds. */
const looksAtOnce = 25;

/**
 * Judges a finished file before it is published: its stream description, the frames that entered the
 * encoder, whether the file holds exactly those, and what is heard.
 * @throws AppError of `runProgram` when it was cancelled or took too long
 */
export async function inspectClip(file: string, options: Options): Promise<Inspection> {
  const { pictures, sound, workFolder, signal } = options;
  const run = { signal, deadlineMs: 60_000 + pictures.frames * 400 };
  const stream = await describe(file, pictures, run);
  if (stream.finding.Verdict === "Wrong") {
    return { durationSeconds: 0, loudnessLufs: null, rules: [stream.finding] };
  }
  const at = (name: string) => path.join(workFolder, name);
  const files = {
    keyLooks: at("key.looks"),
    keyPictures: options.choosesCover ? at("key.pictures") : null,
    sound: at("heard.pcm"),
    packets: at("file.packets"),
  };
  const read = await readWhole(inspectArgs(file, files), run);
  if (typeof read === "string") {
    const broken: RuleFinding = {
      Rule: "File",
      Verdict: "Wrong",
      Code: "Unreadable",
      Detail: read,
    };
    return { durationSeconds: 0, loudnessLufs: null, rules: [broken] };
  }
  const packets = readPacketList(await readFile(/* turbopackIgnore: true */ files.packets, "utf8"));
  const given = readPacketList(await readFile(at(givenPackets), "utf8"));
  const keys = keyFramesOf(packets, pictures.rate);
  const seen = await judgeGiven(at(givenLooks), pictures, new Set(keys));
  const heard = {
    samples: toSamples(await readFile(/* turbopackIgnore: true */ files.sound)),
    ...read,
  };
  const keyLooks = await readFile(/* turbopackIgnore: true */ files.keyLooks);
  return {
    durationSeconds: stream.durationSeconds,
    loudnessLufs: read.lufs,
    pictureHashes: seen.hashes,
    ...(files.keyPictures === null
      ? {}
      : {
          coverFrame: chooseCover(
            await readFile(/* turbopackIgnore: true */ files.keyPictures),
            keys,
            pictures,
          ),
        }),
    rules: [
      stream.finding,
      judgePackets(packets, given, pictures),
      judgeEncoding(keyLooks, keys, (frame) => seen.looks.get(frame) ?? null, pictures.rate),
      ...seen.rules,
      ...judgeSound(heard, sound),
    ],
  };
}

async function describe(file: string, plan: PicturePlan, run: Reading) {
  const probe = await probeClip(file, run);
  if (typeof probe === "string") {
    const finding: RuleFinding = {
      Rule: "File",
      Verdict: "Wrong",
      Code: "Unreadable",
      Detail: probe,
    };
    return { finding, durationSeconds: 0 };
  }
  const finding = judgeStreams(probe, await readMp4Boxes(file), {
    ...plan.frame,
    frames: plan.frames,
    rate: plan.rate,
  });
  return { finding, durationSeconds: probe.format.duration ?? 0 };
}

/** Whether a frame is seen at one of the moments of which hashes are kept. */
function isHashed(frame: number, rate: number): boolean {
  const momentsBefore = (one: number) => Math.ceil(one / (hashStepSeconds * rate) - 1e-9);
  return momentsBefore(frame) < momentsBefore(frame + 1);
}

/** Indices of the key frames, in the order of display. */
function keyFramesOf({ video }: PacketList, rate: number): number[] {
  return video.filter((packet) => packet.isKey).map((packet) => Math.round(packet.at * rate));
}

/** Judges the frames that entered the encoder, part by part, and keeps the looks of the `wanted` frames. */
async function judgeGiven(file: string, plan: PicturePlan, wanted: ReadonlySet<number>) {
  const pictures = createPictureJudge(plan);
  const texts = createTextJudge(plan.texts, plan.rate);
  const looks = new Map<number, Buffer>();
  let hashes = "";
  const handle = await open(file, "r");
  try {
    let frame = 0;
    for (;;) {
      const bytes = Buffer.alloc(looksAtOnce * lookBytes);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, frame * lookBytes);
      const part = bytes.subarray(0, bytesRead - (bytesRead % lookBytes));
      if (part.length === 0) break;
      pictures.take(part);
      texts.take(part);
      for (let index = 0; index < lookCount(part); index += 1) {
        if (isHashed(frame + index, plan.rate))
          hashes += hashPicture(planesOf(lookAt(part, index)), lookSize);
        if (wanted.has(frame + index)) looks.set(frame + index, lookAt(part, index));
      }
      frame += lookCount(part);
      await nextTurn();
    }
    return {
      looks,
      hashes: hashes && hashMark + hashes,
      rules: [...pictures.findings(), ...texts.findings()],
    };
  } finally {
    await handle.close();
  }
}

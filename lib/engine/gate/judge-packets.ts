import type { FindingCode, RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import type { Packet, PacketList } from "./packet-list";

/** Sound may end this much earlier than the picture: the last block of AAC is not always full. */
const soundToleranceSeconds = 0.1;

/**
 * Judges whether the file holds exactly the packets that the encoder made, at the planned times. This
 * proves the whole file right without decoding it.
 */
export function judgePackets(
  file: PacketList,
  given: PacketList,
  { frames, rate }: { frames: number; rate: number },
): RuleFinding {
  const different =
    countDifferent(file.video, given.video) + countDifferent(file.audio, given.audio);
  if (different > 0)
    return wrong(different, "OtherPackets", "packets are not those of the encoder");
  const times = file.video.map(({ at }) => at).toSorted((one, other) => one - other);
  const offGrid = times.filter((at, index) => Math.abs(at - index / rate) > 0.002);
  if (offGrid.length > 0)
    return wrong(offGrid.length, "OtherTimes", "pictures are shown at other times");
  if (file.video.length !== frames) {
    return wrong(
      Math.abs(file.video.length - frames),
      "OtherCount",
      "pictures too many or too few",
    );
  }
  const last = file.audio.at(-1);
  const heard = last ? last.at + last.lengthSeconds : 0;
  if (heard < frames / rate - soundToleranceSeconds) {
    return wrong(1, "SoundEndsEarly", "the sound ends before the picture");
  }
  return { Rule: "Packets", Verdict: "Good", Measured: 0, Limit: 1, Unit: "packets" };
}

function countDifferent(file: readonly Packet[], given: readonly Packet[]): number {
  const length = Math.max(file.length, given.length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [file[index], given[index]];
    if (one?.sum !== other?.sum || one?.bytes !== other?.bytes) count += 1;
  }
  return count;
}

const wrong = (packets: number, code: FindingCode, detail: string): RuleFinding => ({
  Rule: "Packets",
  Verdict: "Wrong",
  Measured: packets,
  Limit: 1,
  Unit: "packets",
  Code: code,
  Detail: detail,
});

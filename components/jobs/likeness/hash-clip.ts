import { paths } from "@/lib/base/pure/paths";
import { hashPicture, type SmallPicture } from "@/lib/ims/schema/likeness/hash-picture";
import { hashMark, hashStepSeconds } from "@/lib/ims/schema/likeness/picture-hashes";

/** Pictures are drawn this small, as the gate looks at them. */
const size = { width: 64, height: 64 } as const;
/** So many pictures of a long video are enough to compare it. */
const mostPictures = 120;
/** A browser that does not get on with a file for so long is not waited for. */
const patienceMs = 20_000;

/**
 * Looks at a finished video in this browser, every 0.4 s, and hashes what is seen as the gate of the engine does.
 * The whole file is loaded for that.
 * @throws when the file cannot be loaded or played, or when its host does not let pages read it
 */
export async function hashClip(mediaId: string, signal: AbortSignal): Promise<string> {
  const video = document.createElement("video");
  video.crossOrigin = "anonymous";
  video.muted = true;
  video.preload = "auto";
  video.src = paths.api.mediaFile(mediaId);
  try {
    await until(video, "loadeddata", signal);
    const canvas = document.createElement("canvas");
    canvas.width = size.width;
    canvas.height = size.height;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) throw new TypeError("no canvas");
    pen.imageSmoothingEnabled = false;
    const step = Math.max(hashStepSeconds, video.duration / mostPictures);
    let hashes = hashMark;
    // A hair into the frame, so that rounding does not show the one before.
    for (let at = 0.01; at < video.duration; at += step) {
      const sought = until(video, "seeked", signal);
      video.currentTime = at;
      await sought;
      pen.drawImage(video, 0, 0, size.width, size.height);
      hashes += hashPicture(planesOf(pen.getImageData(0, 0, size.width, size.height).data), size);
    }
    return hashes;
  } finally {
    // Lets go of the connection and of the decoder.
    video.removeAttribute("src");
    video.load();
  }
}

/** Brightness of each point, and the colour differences of each second one. Source: ITU-R BT.709, limited range. */
function planesOf(rgba: Uint8ClampedArray): SmallPicture {
  const points = size.width * size.height;
  const luma = new Uint8ClampedArray(points);
  const [blues, reds] = [new Uint8ClampedArray(points / 4), new Uint8ClampedArray(points / 4)];
  for (let at = 0, half = 0; at < points; at += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * at, 4 * at + 3);
    const bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    luma[at] = 16 + bright * (219 / 255);
    if (at % 2 === 1 || Math.floor(at / size.width) % 2 === 1) continue;
    blues[half] = 128 + ((blue - bright) / 1.8556) * (224 / 255);
    reds[half] = 128 + ((red - bright) / 1.5748) * (224 / 255);
    half += 1;
  }
  return { luma, blue: blues, red: reds };
}

function until(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (settle: () => void) => () => {
      over.abort();
      clearTimeout(timer);
      settle();
    };
    const fail = end(() => reject(new Error(`the video did not get to ${event}`)));
    const timer = setTimeout(fail, patienceMs);
    const options = { signal: over.signal };
    video.addEventListener(event, end(resolve), options);
    video.addEventListener("error", fail, options);
    signal.addEventListener("abort", fail, options);
    if (signal.aborted) fail();
  });
}

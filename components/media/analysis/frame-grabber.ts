/** Longer than a seek in a large file takes; a browser that cannot seek must not hold the others up. */
const seekMs = 5_000;
/** Width of a drawn frame in pixels; twice what is shown, for sharp screens. */
const drawnWidth = 240;

export type FrameGrabber = {
  /** Draws the frame at a time; false when the browser cannot show this video. */
  draw(canvas: HTMLCanvasElement, seconds: number): Promise<boolean>;
  /** Lets go of the file; another frame opens it again. */
  close(): void;
};

function once(target: HTMLVideoElement, event: string): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const end = (isDone: boolean) => {
      clearTimeout(timer);
      stop.abort();
      resolve(isDone);
    };
    const timer = setTimeout(() => end(false), seekMs);
    target.addEventListener(event, () => end(true), { signal: stop.signal });
    target.addEventListener("error", () => end(false), { signal: stop.signal });
  });
}

/**
 * Draws frames of a video at given times, one after the other, with a player that nobody sees. The file
 * is asked for with the first frame.
 */
export function createFrameGrabber(src: string): FrameGrabber {
  let video: HTMLVideoElement | null = null;
  let isBroken = false;
  let last: Promise<unknown> = Promise.resolve();

  async function open(): Promise<HTMLVideoElement> {
    if (video) return video;
    video = document.createElement("video");
    video.muted = true;
    video.preload = "auto";
    const loaded = once(video, "loadeddata");
    video.src = src;
    if (!(await loaded)) isBroken = true;
    return video;
  }

  async function drawNow(canvas: HTMLCanvasElement, seconds: number): Promise<boolean> {
    if (isBroken) return false;
    const player = await open();
    if (isBroken || player.videoWidth === 0) return false;
    if (Math.abs(player.currentTime - seconds) > 0.001) {
      const arrived = once(player, "seeked");
      player.currentTime = seconds;
      if (!(await arrived)) return false;
    }
    canvas.width = drawnWidth;
    canvas.height = Math.round((drawnWidth * player.videoHeight) / player.videoWidth);
    canvas.getContext("2d")?.drawImage(player, 0, 0, canvas.width, canvas.height);
    return true;
  }

  return {
    draw(canvas, seconds) {
      const drawn = last.then(() => drawNow(canvas, seconds));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    close() {
      video?.removeAttribute("src");
      video?.load();
      video = null;
    },
  };
}

import { useCallback, useEffect, useRef, useState } from "react";
import { decodeRecorded, wavFile } from "./wav-file";

/** Longer than every script is. */
const longestSeconds = 600;

export type Recorded = { file: File; url: string; seconds: number; peak: number };
export type RecorderState =
  | { doing: "nothing" }
  | { doing: "asking" }
  | { doing: "recording" | "paused"; seconds: number; level: number }
  | { doing: "reading" }
  | { doing: "done"; recorded: Recorded }
  /** `denied`: the browser or the person says no; `missing`: there is no microphone, or the page may not ask. */
  | { doing: "refused"; why: "denied" | "missing" };

type Session = {
  stream: MediaStream;
  recorder: MediaRecorder;
  context: AudioContext;
  timer: ReturnType<typeof setInterval>;
};

/** Records from the microphone: level and time while it runs, pause, and a WAV file at the end. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ doing: "nothing" });
  const session = useRef<Session | null>(null);
  const url = useRef<string | null>(null);

  const end = useCallback(() => {
    const open = session.current;
    session.current = null;
    if (!open) return;
    clearInterval(open.timer);
    for (const track of open.stream.getTracks()) track.stop();
    void open.context.close();
  }, []);
  const forget = useCallback(() => {
    if (url.current) URL.revokeObjectURL(url.current);
    url.current = null;
  }, []);
  useEffect(
    () => () => {
      end();
      forget();
    },
    [end, forget],
  );

  const start = useCallback(async () => {
    forget();
    setState({ doing: "asking" });
    // Pages that are not served over https, or from this computer, have no microphone.
    const stream = await navigator.mediaDevices
      ?.getUserMedia({ audio: { echoCancellation: false, autoGainControl: true } })
      .catch((error: unknown) => (isDenied(error) ? ("denied" as const) : null));
    if (!stream || stream === "denied") {
      setState({ doing: "refused", why: stream ?? "missing" });
      return;
    }
    const recorder = new MediaRecorder(stream);
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    // 0.17 s at 48 kHz: longer than the time between two looks, so that no peak falls between them.
    analyser.fftSize = 8192;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let recordedMs = 0;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const isRunning = recorder.state === "recording";
      if (isRunning) recordedMs += now - since;
      since = now;
      analyser.getFloatTimeDomainData(samples);
      const level = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      const seconds = recordedMs / 1000;
      if (recorder.state !== "inactive")
        setState({ doing: isRunning ? "recording" : "paused", seconds, level });
      if (seconds > longestSeconds) recorder.stop();
    }, 100);
    recorder.onstop = () => {
      end();
      setState({ doing: "reading" });
      void read(new Blob(chunks, { type: recorder.mimeType })).then(
        (recorded) => {
          url.current = recorded.url;
          setState({ doing: "done", recorded });
        },
        () => setState({ doing: "refused", why: "missing" }),
      );
    };
    session.current = { stream, recorder, context, timer };
    recorder.start();
    setState({ doing: "recording", seconds: 0, level: 0 });
  }, [end, forget]);

  return {
    state,
    start,
    stop: useCallback(() => session.current?.recorder.stop(), []),
    pause: useCallback(() => session.current?.recorder.pause(), []),
    resume: useCallback(() => session.current?.recorder.resume(), []),
  };
}

const isDenied = (error: unknown) =>
  error instanceof DOMException && error.name === "NotAllowedError";

async function read(blob: Blob): Promise<Recorded> {
  const { samples, rate, peak } = await decodeRecorded(blob);
  const stamp = new Date().toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "-");
  const file = wavFile(samples, rate, `Voice-over ${stamp}.wav`);
  return { file, url: URL.createObjectURL(file), seconds: samples.length / rate, peak };
}

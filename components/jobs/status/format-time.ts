/** An estimate, rounded as a person would say it: 7 s, 40 s, 3 min, 2 h. */
export function leftParts(seconds: number): {
  unit: "moment" | "seconds" | "minutes" | "hours";
  value: number;
} {
  if (seconds < 3) return { unit: "moment", value: 0 };
  if (seconds < 20) return { unit: "seconds", value: Math.ceil(seconds) };
  if (seconds < 55) return { unit: "seconds", value: Math.ceil(seconds / 10) * 10 };
  if (seconds < 90 * 60) return { unit: "minutes", value: Math.max(1, Math.round(seconds / 60)) };
  return { unit: "hours", value: Math.round(seconds / 3600) };
}

/** How long something took, in two units at most. */
export function tookParts(seconds: number): {
  unit: "seconds" | "minutes" | "hours";
  hours: number;
  minutes: number;
  seconds: number;
} {
  const whole = Math.max(0, Math.round(seconds));
  const parts = {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
  if (whole >= 3600) return { unit: "hours", ...parts };
  return { unit: whole >= 60 ? "minutes" : "seconds", ...parts };
}

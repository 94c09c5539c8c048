import type { Config } from "tailwindcss";

const token = (name: string) => `var(--${name})`;

/** Colours are tokens of `app/globals.css`; each knows its light and its dark value. */
const config: Config = {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  theme: {
    extend: {
      colors: {
        canvas: token("canvas"),
        surface: token("surface"),
        raised: token("raised"),
        sunken: token("sunken"),
        ink: token("ink"),
        muted: token("muted"),
        faint: token("faint"),
        line: token("line"),
        strong: token("strong"),
        accent: {
          DEFAULT: token("accent"),
          hover: token("accent-hover"),
          soft: token("accent-soft"),
        },
        "on-accent": token("on-accent"),
        good: { DEFAULT: token("good"), soft: token("good-soft") },
        warn: { DEFAULT: token("warn"), soft: token("warn-soft") },
        bad: { DEFAULT: token("bad"), soft: token("bad-soft") },
        focus: token("accent"),
      },
      fontFamily: {
        sans: ["Inter Variable", "Noto Sans SC Variable", "system-ui", "sans-serif"],
        mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
      },
      boxShadow: {
        card: "0 1px 2px var(--shade), 0 0 0 1px var(--line)",
        float: "0 8px 28px var(--shade-strong), 0 0 0 1px var(--line)",
      },
    },
  },
};

export default config;

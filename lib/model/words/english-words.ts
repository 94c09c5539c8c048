import type { ListedWord, WordList } from "./word-list";

const say = (words: string, suggestion = "", except: string[] = []): ListedWord[] =>
  words.split(", ").map((word) => ({ word, suggestion, except, source: "" }));

export const englishWords: readonly WordList[] = [
  {
    id: "en-superlatives",
    name: "Superlatives (English)",
    source:
      "UK CAP Code 3.7 (proof) and 3.33–3.37 (comparisons, also by superlatives); FTC Act section 5 (not checked)",
    words: [
      ...say("best", "great", [
        ..."best before, best wishes, best regards, best friend, best friends, best man".split(
          ", ",
        ),
        ..."at best, at its best, best of luck, do your best, your best, best by, best of all".split(
          ", ",
        ),
      ]),
      ...say("best in the world, world's best, best on the market", "great"),
      ...say("number one, number 1, no. 1, no.1, #1", "popular", [
        "number one thing",
        "number one rule",
      ]),
      ...say("cheapest, lowest price, lowest prices", "affordable"),
      ...say("fastest, strongest, safest, purest, finest", ""),
      ...say("unbeatable, unrivalled, unrivaled, unmatched, unparalleled", "strong"),
      ...say("perfect", "great", ["perfect for", "perfect fit", "perfect match"]),
      ...say("100% safe, completely safe, always works, never fails", ""),
      ...say("guaranteed, guarantee", "", ["money-back guarantee", "guarantee card"]),
    ],
  },
  {
    id: "en-medical",
    name: "Medical claims (English)",
    source:
      "FTC Health Products Compliance Guidance (2022); for food, EU Regulation 1924/2006 (not checked)",
    words: [
      ...say("cure, cures, heals, miracle", "", ["cured meat", "miracle whip"]),
      ...say("treats, prevents disease, clinically proven, doctor approved, FDA approved", "", [
        "treats for",
        "sweet treats",
        "tasty treats",
      ]),
      ...say("no side effects, side-effect free, detox, anti-ageing, anti-aging", ""),
      ...say("lose weight fast, burns fat, melts fat, weight loss", ""),
    ],
  },
  {
    id: "en-financial",
    name: "Financial claims (English)",
    source:
      "FTC Business Opportunity Rule, 16 CFR 437; UK FCA Handbook, CONC 3.3 for credit, COBS 4 for investments (not checked)",
    words: [
      ...say("risk free, no risk, guaranteed returns, guaranteed income", ""),
      ...say("get rich, get rich quick, double your money, passive income, easy money", ""),
      ...say("instant approval, no credit check", ""),
    ],
  },
];

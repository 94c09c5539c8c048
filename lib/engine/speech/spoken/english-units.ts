/** Singular and plural of each unit. */
const said: Readonly<Record<string, readonly [string, string]>> = {
  "km/h": ["kilometer per hour", "kilometers per hour"],
  kmh: ["kilometer per hour", "kilometers per hour"],
  "m/s": ["meter per second", "meters per second"],
  mph: ["mile per hour", "miles per hour"],
  kWh: ["kilowatt hour", "kilowatt hours"],
  mAh: ["milliamp hour", "milliamp hours"],
  Mbps: ["megabit per second", "megabits per second"],
  fps: ["frame per second", "frames per second"],
  rpm: ["revolution per minute", "revolutions per minute"],
  "km²": ["square kilometer", "square kilometers"],
  "m²": ["square meter", "square meters"],
  m2: ["square meter", "square meters"],
  "cm²": ["square centimeter", "square centimeters"],
  "m³": ["cubic meter", "cubic meters"],
  m3: ["cubic meter", "cubic meters"],
  km: ["kilometer", "kilometers"],
  cm: ["centimeter", "centimeters"],
  mm: ["millimeter", "millimeters"],
  nm: ["nanometer", "nanometers"],
  μm: ["micrometer", "micrometers"],
  µm: ["micrometer", "micrometers"],
  m: ["meter", "meters"],
  kg: ["kilogram", "kilograms"],
  mg: ["milligram", "milligrams"],
  g: ["gram", "grams"],
  ml: ["milliliter", "milliliters"],
  mL: ["milliliter", "milliliters"],
  L: ["liter", "liters"],
  l: ["liter", "liters"],
  KB: ["kilobyte", "kilobytes"],
  MB: ["megabyte", "megabytes"],
  GB: ["gigabyte", "gigabytes"],
  TB: ["terabyte", "terabytes"],
  kHz: ["kilohertz", "kilohertz"],
  MHz: ["megahertz", "megahertz"],
  GHz: ["gigahertz", "gigahertz"],
  Hz: ["hertz", "hertz"],
  kW: ["kilowatt", "kilowatts"],
  W: ["watt", "watts"],
  V: ["volt", "volts"],
  dB: ["decibel", "decibels"],
  px: ["pixel", "pixels"],
  kcal: ["kilocalorie", "kilocalories"],
  cal: ["calorie", "calories"],
  lb: ["pound", "pounds"],
  lbs: ["pound", "pounds"],
  oz: ["ounce", "ounces"],
  ft: ["foot", "feet"],
  "sq ft": ["square foot", "square feet"],
  "sq m": ["square meter", "square meters"],
  yd: ["yard", "yards"],
  mi: ["mile", "miles"],
  min: ["minute", "minutes"],
  mins: ["minute", "minutes"],
  sec: ["second", "seconds"],
  secs: ["second", "seconds"],
  s: ["second", "seconds"],
  ms: ["millisecond", "milliseconds"],
  hr: ["hour", "hours"],
  hrs: ["hour", "hours"],
  h: ["hour", "hours"],
  "°C": ["degree Celsius", "degrees Celsius"],
  "℃": ["degree Celsius", "degrees Celsius"],
  "°F": ["degree Fahrenheit", "degrees Fahrenheit"],
  "℉": ["degree Fahrenheit", "degrees Fahrenheit"],
  "°": ["degree", "degrees"],
};

/** Any of these units, the longest first, with no letter after it. */
export const englishUnits = `(?:${Object.keys(said)
  .toSorted((one, other) => other.length - one.length)
  .map((unit) => unit.replaceAll("/", String.raw`\/`).replace(" ", String.raw`\s`))
  .join("|")})(?![A-Za-z0-9²³'])`;

/** The spoken name of a unit after the written amount. */
export function englishUnit(sign: string, amount: string): string {
  const [one, many] = said[sign.replace(/\s/, " ")] ?? [sign, sign];
  return Number(amount.replaceAll(",", "")) === 1 ? one : many;
}

/** A currency: singular and plural, then those of its hundredth part (empty when it has none). */
export type EnglishMoney = readonly [string, string, string, string];

export const englishMoney: Readonly<Record<string, EnglishMoney>> = {
  US$: ["US dollar", "US dollars", "cent", "cents"],
  HK$: ["Hong Kong dollar", "Hong Kong dollars", "cent", "cents"],
  A$: ["Australian dollar", "Australian dollars", "cent", "cents"],
  C$: ["Canadian dollar", "Canadian dollars", "cent", "cents"],
  $: ["dollar", "dollars", "cent", "cents"],
  "€": ["euro", "euros", "cent", "cents"],
  "£": ["pound", "pounds", "penny", "pence"],
  "¥": ["yuan", "yuan", "", ""],
  "￥": ["yuan", "yuan", "", ""],
  "₹": ["rupee", "rupees", "", ""],
  "₩": ["won", "won", "", ""],
  "₽": ["ruble", "rubles", "", ""],
  "฿": ["baht", "baht", "", ""],
  "₫": ["dong", "dong", "", ""],
  "₿": ["bitcoin", "bitcoins", "", ""],
};

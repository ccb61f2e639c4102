/**
 * Units that readers type along with a number, by what they measure, each as a multiple of the
 * first. Other units (requests, workers, …) are only compared by name.
 */
const scales: readonly Readonly<Record<string, number>>[] = [
  { s: 1, ms: 1e-3, µs: 1e-6, ns: 1e-9, min: 60, h: 3600 },
  {
    b: 1,
    kb: 1e3,
    Mb: 1e6,
    Gb: 1e9,
    B: 8,
    kB: 8e3,
    MB: 8e6,
    GB: 8e9,
    KiB: 8 * 1024,
    MiB: 8 * 1024 ** 2,
    GiB: 8 * 1024 ** 3,
  },
  { 'b/s': 1, 'kb/s': 1e3, 'Mb/s': 1e6, 'Gb/s': 1e9, 'B/s': 8, 'kB/s': 8e3, 'MB/s': 8e6 },
  { '': 1, '%': 0.01 },
];

/** Other ways to write a unit. What differs only in case is found without an entry here. */
const aliases: Readonly<Record<string, string>> = {
  sec: 's',
  second: 's',
  seconds: 's',
  millisecond: 'ms',
  milliseconds: 'ms',
  msec: 'ms',
  us: 'µs',
  μs: 'µs',
  microseconds: 'µs',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  bit: 'b',
  bits: 'b',
  byte: 'B',
  bytes: 'B',
  KB: 'kB',
  kbit: 'kb',
  Mbit: 'Mb',
  Gbit: 'Gb',
  bps: 'b/s',
  kbps: 'kb/s',
  Mbps: 'Mb/s',
  Gbps: 'Gb/s',
  'kbit/s': 'kb/s',
  'Mbit/s': 'Mb/s',
  'Gbit/s': 'Gb/s',
  percent: '%',
};

const known = [...scales.flatMap((scale) => Object.keys(scale)), ...Object.keys(aliases)];

/** The unit that a reader means by `text`, as this file writes it; undefined if it is not known. */
export function unitNamed(text: string): string | undefined {
  const exact = known.find((name) => name === text);
  const found = exact ?? known.find((name) => name.toLowerCase() === text.toLowerCase());
  return found === undefined ? undefined : (aliases[found] ?? found);
}

const scaleOf = (unit: string) => scales.find((scale) => Object.hasOwn(scale, unit));

/** `value` in `from`, expressed in `to`; undefined where they do not measure the same. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const scale = scaleOf(from);
  if (!scale || !Object.hasOwn(scale, to)) return undefined;
  return (value * scale[from]!) / scale[to]!;
}

/** All units that measure the same as `unit`, itself left out. */
export function unitsLike(unit: string): string[] {
  return Object.keys(scaleOf(unit) ?? {}).filter((other) => other !== unit);
}

/** Whether numbers in this unit only count things, so that any noun may stand for it. */
export function countsThings(unit: string): boolean {
  return unitsLike(unit).length === 0;
}

import { encode } from 'uqr';

/** Light modules around the code: with fewer a camera may not find it. */
const QUIET_ZONE = 4;

/**
 * A text as a QR code: a picture in SVG. Undefined if the text is too long for one. Black on white in
 * every theme, since cameras expect it.
 */
export function qrSvg(text: string): string | undefined {
  const code = encoded(text);
  if (!code) return undefined;
  const { size, data } = code;
  const rows = data.flatMap((row, y) => runsOf(row).map(([x, width]) => bar(x, y, width)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="white" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="black" d="${rows.join('')}"/>`,
    '</svg>',
  ].join('');
}

/** The same picture as an address, for an image or a file. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function encoded(text: string) {
  try {
    return encode(text, { ecc: 'L', boostEcc: true, border: QUIET_ZONE });
  } catch {
    // The library says “data too long” with an error.
    return undefined;
  }
}

const bar = (x: number, y: number, width: number) => `M${x} ${y}h${width}v1h-${width}z`;

/** Start and length of each run of dark modules in a row. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

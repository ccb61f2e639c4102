import type { ChartState } from './chart-model.ts';
import type { ChartLine } from './chart-source.ts';

interface Line extends ChartLine {
  from: string;
  to: string;
}

/**
 * Lines that only the layout sees. Mermaid hands a state's contents to ELK together with those of its
 * surroundings only where a line crosses its border, and ELK fails on a line between a state and its
 * own contents when the states around that one are laid out apart. A second line to the same end,
 * from the outermost state, makes Mermaid keep them together.
 */
export function helperLines(states: readonly ChartState[], lines: readonly Line[]): Line[] {
  const parentOf = new Map(states.map(({ path, parent }) => [path, parent]));

  /** A state and all that it is inside of, innermost first. */
  function around(path: string): string[] {
    const parent = parentOf.get(path);
    return parent === undefined ? [path] : [path, ...around(parent)];
  }

  const together = new Set<string>();
  function cross({ from, to }: Line): void {
    if (parentOf.get(from) === parentOf.get(to)) return;
    const [sources, targets] = [around(from), around(to)];
    const common = sources.find((path) => targets.includes(path));
    for (const chain of [sources, targets]) {
      const end = common === undefined ? chain.length : chain.indexOf(common) + 1;
      for (const path of chain.slice(0, end)) together.add(path);
    }
  }

  lines.forEach(cross);
  return lines.flatMap(({ from, to }) => {
    const [outer, inner] = around(to).includes(from) ? [from, to] : [to, from];
    if (outer === inner || !around(inner).includes(outer)) return [];
    const apart = around(outer)
      .slice(1)
      .some((path) => !together.has(path));
    if (!apart) return [];
    const helper: Line = {
      helper: true,
      from: around(outer).at(-1)!,
      to: inner,
      transitions: [],
      labelled: [],
    };
    cross(helper);
    return [helper];
  });
}

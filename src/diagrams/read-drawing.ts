import type { Drawing, Head, Part, Role, Shape } from './drawing.ts';
import type { headOfMarker, meanings, roleOfFill, roleOfStroke } from './theme.ts';

/** What the page needs to know of the theme; it is sent along, since the function below is too. */
export interface Palette {
  roleOfFill: typeof roleOfFill;
  roleOfStroke: typeof roleOfStroke;
  headOfMarker: typeof headOfMarker;
  meanings: typeof meanings;
}

/**
 * Reads the SVG that Mermaid drew in `host`. Runs inside the page of the headless browser, so it may
 * use nothing from outside its own body. Throws on paint or arrows that the theme does not know.
 */
export function readDrawing(svg: SVGSVGElement, palette: Palette): Drawing {
  const toDrawing = svg.getScreenCTM()!.inverse();
  const drawn = [
    ...svg.querySelectorAll<SVGGraphicsElement>('rect, circle, ellipse, line, polygon, path, text'),
  ].filter((element) => !element.closest('defs, marker, symbol'));
  const bounds = boundsOf(drawn.filter((element) => !element.matches('.actor-line')));

  function boundsOf(elements: Element[]): Drawing['bounds'] {
    const boxes = elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width + height > 1);
    const corner = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(toDrawing);
    const first = corner(
      Math.min(...boxes.map((box) => box.left)),
      Math.min(...boxes.map((box) => box.top)),
    );
    const last = corner(
      Math.max(...boxes.map((box) => box.right)),
      Math.max(...boxes.map((box) => box.bottom)),
    );
    return { left: first.x, top: first.y, right: last.x, bottom: last.y };
  }

  function hex(paint: string): string | null {
    const numbers = paint.match(/[\d.]+/g)?.map(Number) ?? [];
    if (!paint.startsWith('rgb') || numbers[3] === 0) return null;
    return `#${numbers
      .slice(0, 3)
      .map((n) => n.toString(16).padStart(2, '0'))
      .join('')}`;
  }

  function ownerOf(element: Element): string | null {
    const node = element.closest('g.node');
    const byId = (node ?? element.closest('g.cluster, g.statediagram-cluster'))?.id;
    const state = /-(?:state|flowchart)-(.+)-\d+$/.exec(byId ?? '');
    return state?.[1] ?? element.closest('[data-id]')?.getAttribute('data-id') ?? null;
  }

  function meaningsOf(element: Element): string[] {
    const holder = element.closest('g.node, g.cluster');
    return palette.meanings.filter((name) => holder?.classList.contains(name));
  }

  function roleOf(element: Element): Role | null {
    if (element.matches('.actor-line')) return 'life';
    if (element.closest('g.outer-path')) {
      // Traced twice, once filled and once not; the end of a state diagram is a dot in a ring.
      if (element.getAttribute('stroke') !== 'none') return null;
      const isEnd = /_end-\d+$/.test(element.closest('g.node')?.id ?? '');
      if (isEnd) return element.parentElement?.matches('g.outer-path') ? 'ring' : 'dot';
    }
    const style = getComputedStyle(element);
    const fill = hex(style.fill);
    const stroke = parseFloat(style.strokeWidth) > 0 ? hex(style.stroke) : null;
    const marked = element.hasAttribute('marker-end') || element.hasAttribute('marker-start');
    if (fill !== null && !marked && palette.roleOfFill[fill]) return palette.roleOfFill[fill];
    if (stroke === null) return null;
    const role = palette.roleOfStroke[stroke];
    if (role) return role;
    throw new Error(
      `It is painted in a colour of its own (fill ${String(fill)}, stroke ${stroke}). Leave out colours; say what a node means instead: ${palette.meanings.map((name) => `:::${name}`).join(', ')}.`,
    );
  }

  function headsOf(element: Element): Head[] {
    return (['start', 'end'] as const).flatMap((at) => {
      const marker = /[-_]([a-zA-Z]+(?:-head)?)(?:-margin)?\)/.exec(
        element.getAttribute(`marker-${at}`) ?? '',
      )?.[1];
      if (marker === undefined) return [];
      const head = palette.headOfMarker[marker];
      if (head) return [{ ...head, at }];
      throw new Error(
        `It has an arrow ("${marker}") that these pages do not draw. Use -->, -.-> or --x, in a sequence ->>, -->> or -x.`,
      );
    });
  }

  function geometryOf(element: SVGGraphicsElement): Shape['geometry'] | null {
    const { a, d: scaleY, e: dx, f: dy } = toDrawing.multiply(element.getScreenCTM()!);
    if (Math.abs(a - 1) > 0.001 || Math.abs(scaleY - 1) > 0.001) {
      throw new Error('It has a part that is scaled. Use plain boxes and participants.');
    }
    const { x, y, width, height } = element.getBBox();
    if (element instanceof SVGRectElement) {
      if (width < 1 || height < 1) return null;
      const radius = parseFloat(getComputedStyle(element).rx) || 0;
      return { tag: 'rect', x: x + dx, y: y + dy, width, height, radius };
    }
    if (element instanceof SVGCircleElement || element instanceof SVGEllipseElement) {
      const [rx, ry] = [width / 2, height / 2];
      return { tag: 'ellipse', cx: x + rx + dx, cy: y + ry + dy, rx, ry };
    }
    if (element instanceof SVGLineElement) {
      const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) =>
        Number(element.getAttribute(name)),
      );
      // Without a second row of participants Mermaid's life lines run far out of the picture.
      const end = element.matches('.actor-line') ? bounds.bottom - dy + 12 : y2;
      return {
        tag: 'path',
        d: `M${String(x1)} ${String(y1)}L${String(x2)} ${String(end)}`,
        dx,
        dy,
      };
    }
    if (element instanceof SVGPolygonElement) {
      return { tag: 'path', d: `M${element.getAttribute('points') ?? ''}Z`, dx, dy };
    }
    if (element instanceof SVGPathElement) {
      const length = element.getTotalLength();
      if (element.matches('.transition') && length < 60) {
        const [start, end] = [element.getPointAtLength(0), element.getPointAtLength(length)];
        if (Math.hypot(end.x - start.x, end.y - start.y) < 8) {
          throw new Error(
            'It has a transition from a state to itself, for which the layout leaves no room. Say it in words in the state, or leave it out.',
          );
        }
      }
      const radius = Math.min(width, height) / 2;
      const round = 2 * (Math.abs(width - height) + Math.PI * radius);
      // Mermaid traces round boxes and circles with a hundred short curves.
      if (element.closest('g.outer-path') && Math.abs(length - round) < 0.02 * round) {
        return { tag: 'rect', x: x + dx, y: y + dy, width, height, radius };
      }
      return { tag: 'path', d: element.getAttribute('d') ?? '', dx, dy };
    }
    return null;
  }

  /** Mermaid's boxes hold their words by the left end or the middle; ours always by the middle. */
  function middleOf(element: Element): number | null {
    const box = element
      .closest('.cluster-label, g.node .label')
      ?.parentElement?.querySelector(
        ':scope > rect, :scope > g > rect.outer, :scope > circle, :scope > polygon, :scope > path, :scope > .outer-path',
      );
    if (!box) return null;
    const bounds = box.getBoundingClientRect();
    return new DOMPoint(bounds.x + bounds.width / 2, 0).matrixTransform(toDrawing).x;
  }

  function wordsOf(element: SVGTextElement): Part[] {
    const tspans = [...element.querySelectorAll<SVGTSpanElement>(':scope > tspan')];
    const offset = toDrawing.multiply(element.getScreenCTM()!);
    // Mermaid sets titles against the upper edge of their group.
    const inTitle = element.closest('.cluster-label') !== null;
    const rows = (tspans.length > 0 ? tspans : [element]).flatMap((row) => {
      const whole = row.textContent ?? '';
      const text = whole.trim();
      if (text === '') return [];
      const from = whole.indexOf(text);
      const first = row.getExtentOfChar(from);
      const last = row.getExtentOfChar(from + text.length - 1);
      // The measuring font's baseline lies at this part of its line height.
      const baseline = first.y + first.height * 0.785;
      const x = middleOf(element) ?? (first.x + last.x + last.width) / 2 + offset.e;
      return [{ text, x, y: baseline + offset.f + (inTitle ? 6 : 0) }];
    });
    if (rows.length === 0) return [];
    const role: Role = inTitle
      ? 'title'
      : element.closest('.edgeLabel, .messageText, .loopText, .sectionTitle, .sequenceNumber')
        ? 'label'
        : 'words';
    return [{ kind: 'words', role, owner: ownerOf(element), rows, meanings: meaningsOf(element) }];
  }

  function shapeOf(element: SVGGraphicsElement): Part[] {
    if (element.matches('.background, rect.inner')) return [];
    const role = roleOf(element);
    const geometry = role && geometryOf(element);
    if (!role || !geometry) return [];
    const style = getComputedStyle(element);
    return [
      {
        kind: 'shape',
        role,
        owner: ownerOf(element),
        geometry,
        dashed: !/^(none|0px|0|0(px)?[ ,]+0(px)?)$/.test(style.strokeDasharray),
        thick: role === 'edge' && parseFloat(style.strokeWidth) > 2.5,
        heads: headsOf(element),
        meanings: meaningsOf(element),
      },
    ];
  }

  const parts = drawn.flatMap((element) =>
    element instanceof SVGTextElement ? wordsOf(element) : shapeOf(element),
  );
  return {
    title: svg.querySelector(':scope > title')?.textContent ?? '',
    description: svg.querySelector(':scope > desc')?.textContent ?? '',
    bounds,
    parts,
  };
}

import type { HeadKind, Role } from './drawing.ts';

/**
 * Mermaid computes with colours, so it cannot be given CSS variables. Each surface and line gets a
 * sentinel colour of its own instead; the reader of the drawing turns it back into a role, and
 * `src/styles/diagrams.css` gives the role its colour, in both themes.
 */
const sentinel = {
  box: '#0000a1',
  group: '#0000a2',
  note: '#0000a3',
  bar: '#0000a4',
  tab: '#0000a5',
  dot: '#0000a6',
  ring: '#0000a7',
  edge: '#0000b1',
  life: '#0000b2',
  frame: '#0000b3',
  outline: '#0000c1',
  words: '#0000c2',
  ground: '#0000c3',
} as const;

/** Role of a shape by its fill. Fills that are not here say nothing. */
export const roleOfFill: Record<string, Role> = {
  [sentinel.box]: 'box',
  [sentinel.group]: 'group',
  [sentinel.note]: 'note',
  [sentinel.bar]: 'bar',
  [sentinel.tab]: 'tab',
  [sentinel.dot]: 'dot',
  [sentinel.ring]: 'ring',
};

/** Role of a shape without fill by its stroke. */
export const roleOfStroke: Record<string, Role> = {
  [sentinel.edge]: 'edge',
  [sentinel.life]: 'life',
  [sentinel.frame]: 'frame',
  [sentinel.outline]: 'box',
};

/** Arrow heads by the end of Mermaid's marker id, and how far the tip lies beyond the line. */
export const headOfMarker: Record<string, { kind: HeadKind; beyond: number }> = {
  barbEnd: { kind: 'arrow', beyond: 0 },
  pointEnd: { kind: 'arrow', beyond: 4 },
  pointStart: { kind: 'arrow', beyond: 4 },
  circleEnd: { kind: 'circle', beyond: -1 },
  circleStart: { kind: 'circle', beyond: -1 },
  crossEnd: { kind: 'cross', beyond: -2 },
  crossStart: { kind: 'cross', beyond: -2 },
  arrowhead: { kind: 'arrow', beyond: 2 },
  'filled-head': { kind: 'arrow', beyond: 2 },
  crosshead: { kind: 'cross', beyond: 0 },
};

/** What an author may say about a node with `:::`; see the legend of the stages. */
export const meanings = ['serve', 'share', 'ok', 'wait', 'lost'] as const;

/** Kinds of diagram that have been looked at in both themes; Mermaid has many more. */
export const knownKinds = ['flowchart-v2', 'sequence', 'stateDiagram'] as const;

/**
 * Text is measured in one font on every machine and shown in the reader's own at 14 px. Measuring it
 * larger leaves room for system fonts that run wider.
 */
export const measuredFont = { family: 'Diagram Sans', sizePx: 15 } as const;

const { box, group, note, bar, tab, dot, ring, edge, life, frame, outline, words, ground } =
  sentinel;

const themeVariables = {
  fontFamily: measuredFont.family,
  fontSize: `${measuredFont.sizePx}px`,
  background: ground,
  primaryColor: box,
  primaryBorderColor: outline,
  primaryTextColor: words,
  secondaryColor: box,
  secondaryBorderColor: outline,
  secondaryTextColor: words,
  tertiaryColor: group,
  tertiaryBorderColor: outline,
  tertiaryTextColor: words,
  mainBkg: box,
  nodeBkg: box,
  nodeBorder: outline,
  nodeTextColor: words,
  textColor: words,
  titleColor: words,
  lineColor: edge,
  arrowheadColor: edge,
  defaultLinkColor: edge,
  edgeLabelBackground: ground,
  clusterBkg: group,
  clusterBorder: outline,
  actorBkg: box,
  actorBorder: outline,
  actorTextColor: words,
  actorLineColor: life,
  signalColor: edge,
  signalTextColor: words,
  labelBoxBkgColor: tab,
  labelBoxBorderColor: frame,
  labelTextColor: words,
  loopTextColor: words,
  noteBkgColor: note,
  noteBorderColor: outline,
  noteTextColor: words,
  activationBkgColor: bar,
  activationBorderColor: outline,
  stateBkg: box,
  stateBorder: outline,
  stateLabelColor: words,
  transitionColor: edge,
  transitionLabelColor: words,
  labelBackgroundColor: ground,
  compositeBackground: group,
  compositeTitleBackground: group,
  compositeBorder: outline,
  altBackground: group,
  specialStateColor: dot,
  innerEndBackground: ring,
};

/** What `mermaid.initialize` is given. */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  fontFamily: measuredFont.family,
  fontSize: measuredFont.sizePx,
  themeVariables,
  flowchart: {
    htmlLabels: false,
    padding: 12,
    nodeSpacing: 36,
    rankSpacing: 44,
    minNodeWidth: 56,
    subGraphTitleMargin: { top: 2, bottom: 12 },
  },
  sequence: {
    mirrorActors: false,
    useMaxWidth: false,
    actorFontSize: measuredFont.sizePx,
    noteFontSize: measuredFont.sizePx,
    messageFontSize: measuredFont.sizePx,
    actorFontFamily: measuredFont.family,
    noteFontFamily: measuredFont.family,
    messageFontFamily: measuredFont.family,
    width: 112,
    height: 44,
    actorMargin: 60,
    boxMargin: 8,
    messageMargin: 30,
  },
} as const;

/**
 * What differs for state diagrams. ELK, which Mermaid brings along, keeps lines and labels apart where
 * states contain states; dagre draws lines from such a state across its contents and loses their labels.
 */
export const stateDiagramConfig = {
  layout: 'elk',
  flowchart: { ...mermaidConfig.flowchart, wrappingWidth: 2000 },
  state: { wrappingWidth: 2000, minNodeWidth: 72 },
} as const;

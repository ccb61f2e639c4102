/**
 * What remains of a Mermaid drawing once its noise is gone: a flat list of shapes and words in one
 * coordinate system (px). It is plain data: the page of the headless browser fills it, Node writes it.
 */

/** What a part stands for; the style sheet gives each role its look. */
export type Role =
  | 'box'
  | 'group'
  | 'note'
  | 'bar'
  | 'tab'
  | 'dot'
  | 'ring'
  | 'edge'
  | 'life'
  | 'frame'
  | 'words'
  | 'label'
  | 'title';

export type HeadKind = 'arrow' | 'cross' | 'circle';

export interface Head {
  kind: HeadKind;
  at: 'start' | 'end';
  /** How far the tip lies beyond the end of the line, in px. */
  beyond: number;
}

/** Mermaid's own id of the node, cluster or edge that a part belongs to, if it has one. */
type Owner = string | null;

export interface Shape {
  kind: 'shape';
  role: Role;
  owner: Owner;
  geometry:
    | { tag: 'rect'; x: number; y: number; width: number; height: number; radius: number }
    | { tag: 'ellipse'; cx: number; cy: number; rx: number; ry: number }
    /** Absolute path data, to be moved by (dx, dy). */
    | { tag: 'path'; d: string; dx: number; dy: number };
  dashed: boolean;
  thick: boolean;
  heads: Head[];
  /** Meanings the author gave with `:::`, such as `serve`. */
  meanings: string[];
}

export interface Words {
  kind: 'words';
  role: Role;
  owner: Owner;
  /** Centre and baseline of each row. */
  rows: { text: string; x: number; y: number }[];
  meanings: string[];
}

export type Part = Shape | Words;

export interface Drawing {
  title: string;
  description: string;
  /** What the parts cover, without the width of lines. */
  bounds: { left: number; top: number; right: number; bottom: number };
  parts: Part[];
}

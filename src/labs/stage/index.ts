export type { Frame, StageProps } from './frame.ts';
export {
  alongLine,
  inField,
  inGrid,
  onCircle,
  STAGE_WIDTH,
  type Field,
  type Point,
} from './geometry.ts';
export type { LegendKey, LookOf, MessageKind, MessageLook, Tone } from './kinds.ts';
export { default as Actor } from './Actor.svelte';
export { default as Crowd } from './Crowd.svelte';
export { crosses, discs, lines, ticks } from './marks.ts';
export { default as MessageGlyph } from './MessageGlyph.svelte';
export { default as Messages } from './Messages.svelte';
export { default as Scene } from './Scene.svelte';
export { useScene } from './scene-context.ts';
export { default as Transfers } from './Transfers.svelte';
export { default as Wire } from './Wire.svelte';

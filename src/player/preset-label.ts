import type { Preset } from '#labs/define-lab.ts';

/** What stands on a preset's button: its own label, or its id as words. */
export function presetLabel(id: string, { label }: Preset): string {
  if (label !== undefined) return label;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

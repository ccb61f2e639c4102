import { canStore, isForeignFrame } from './frame.ts';

/** What a reader of a framed page should know about what is kept of their work; '' for nothing. */
export function keepingText(): string {
  if (!canStore()) return 'This frame may keep nothing: what you do here is gone when you leave.';
  if (!isForeignFrame()) return '';
  return 'Your browser may keep what you do in this frame apart from the course’s own pages.';
}

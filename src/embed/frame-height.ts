import type { Host } from './host.ts';

/** Less than this is rounding; answering it could go on for ever. */
const SMALLEST_CHANGE_PX = 2;

/** Which heights are worth telling, and in which words: Canvas, Open edX and others listen to them. */
export function heightTeller(tell: Host['tell']): (heightPx: number) => void {
  let told = -Infinity;
  let messages = 0;
  return (heightPx) => {
    const height = Math.ceil(heightPx);
    if (Math.abs(height - told) < SMALLEST_CHANGE_PX) return;
    told = height;
    messages += 1;
    tell({ subject: 'lti.frameResize', height, message_id: `height-${messages}` });
  };
}

/** Keeps the host told how high `element` is, once for every picture at most. */
export function followHeight(element: Element, tell: Host['tell']): void {
  const say = heightTeller(tell);
  let waiting = false;
  const observer = new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      say(element.getBoundingClientRect().height);
    });
  });
  observer.observe(element);
}

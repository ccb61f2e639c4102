import type { ViewSwitch } from '#course/view-options.ts';

/** Whether the address of this page switched this off. In the browser only. */
export function isOff(name: ViewSwitch): boolean {
  return document.documentElement.dataset[name] === 'no';
}

/**
 * Presents the page it is loaded on: large type, one section at a time. The page asks for this code
 * only if its address does (`src/overrides/Present.astro`).
 */
import { mount } from 'svelte';
import Bar from './Bar.svelte';
import { presentCommandOf, type PresentCommand } from './keys.ts';
import { isForLab, pressInLab } from './lab-keys.ts';
import type { PresentEvent } from './present-machine.ts';
import css from './present.css?inline';
import { Presenter, type Presented } from './presenter.svelte.ts';
import { keepLit, toggleFullScreen } from './screen.ts';
import { Slides } from './slides.ts';

const moves: Partial<Record<PresentCommand, PresentEvent['type']>> = {
  forward: 'FORWARD',
  back: 'BACK',
  first: 'FIRST',
  last: 'LAST',
  black: 'BLACKEN',
  leave: 'LEAVE',
};

/** Room above and below a slide, the bar included; see `present.css`. */
const SLIDE_PADDING_PX = 96;

export function present(page: HTMLElement, presented: Presented): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.documentElement.dataset['present'] = '';

  const room = () => innerHeight - SLIDE_PADDING_PX;
  const presenter = new Presenter(new Slides(page), presented, room);
  mount(Bar, { target: document.body, props: { presenter } });
  presenter.connect();
  keepLit();

  document.addEventListener('keydown', (event) => obey(event, presenter));
  document.addEventListener('click', (event) => followInside(event, presenter));
  onOtherSize(() => presenter.layOutAgain());
  // A page that keeps a line open would not be kept in the history.
  addEventListener('pagehide', () => presenter.disconnect());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) presenter.connect();
  });
}

function obey(event: KeyboardEvent, presenter: Presenter): void {
  const target = event.target as Element;
  // Dialogs and pop-ups have keys of their own, and Escape closes them.
  if (document.querySelector('dialog[open], :popover-open')) return;
  const command = presentCommandOf(event, {
    tag: target.tagName,
    type: target.getAttribute('type') ?? '',
  });
  if (command === undefined) return;
  // In full screen Escape is the browser's, to leave that first.
  if (command === 'leave' && document.fullscreenElement) return;
  event.preventDefault();
  const move = moves[command];
  if (move) presenter.send({ type: move } as PresentEvent);
  else if (isForLab(command)) pressInLab(presenter.lab, command);
  else if (command === 'notes') presenter.openNotes();
  else toggleFullScreen();
}

/** A link to a heading, a source, a question of the same page leads to its slide. */
function followInside(event: MouseEvent, presenter: Presenter): void {
  const link = (event.target as Element).closest('a');
  if (!link || link.hash === '' || link.href.split('#')[0] !== location.href.split('#')[0]) return;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target || !presenter.goTo(target)) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'nearest' });
}

/** A phone's address bar comes and goes; a change of height counts from here on. */
const LEAST_CHANGE_PX = 100;

function onOtherSize(layOut: () => void): void {
  let { innerWidth: width, innerHeight: height } = window;
  addEventListener('resize', () => {
    // While one types on a phone, the keyboard takes half of the screen.
    if (document.activeElement?.matches('input, textarea')) return;
    if (innerWidth === width && Math.abs(innerHeight - height) < LEAST_CHANGE_PX) return;
    ({ innerWidth: width, innerHeight: height } = window);
    layOut();
  });
}

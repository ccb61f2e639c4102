/** The page that is photographed: nothing in it comes from elsewhere, so that it looks alike everywhere. */
import tokens from '../styles/tokens.css?raw';
import type { Scene } from './scene.ts';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

export interface CardText {
  readonly course: string;
  /** Above the title: “Lesson 13”. */
  readonly eyebrow: string;
  readonly title: string;
  /** Below it: a sentence. */
  readonly about: string;
}

/** Names of the faces that the page brings along. */
export const faces = { text: 'Card Text', head: 'Card Head' } as const;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const styles = `
:root { --font-text: '${faces.text}'; --font-head: '${faces.head}'; }
* { box-sizing: border-box; }
body {
  display: grid;
  grid-template: 1fr auto / 400px 1fr;
  width: ${CARD_WIDTH}px;
  height: ${CARD_HEIGHT}px;
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--font-text);
}
.words { align-self: start; padding: 56px 0 0 56px; }
.eyebrow { margin: 0; color: var(--ink-soft); font-size: 22px; }
h1 { margin: 12px 0 18px; font: 700 52px / 1.12 var(--font-head); text-wrap: balance; }
h1.long { font-size: 43px; }
.about { margin: 0; color: var(--ink-soft); font-size: 22px; line-height: 1.4; text-wrap: pretty; }
.course { display: flex; gap: 12px; align-items: center; margin: 0; padding: 0 0 48px 56px;
  font: 700 27px var(--font-head); }
.course svg { width: 40px; height: 40px; }
.serve-half { fill: var(--serve); }
.share-half { fill: var(--share); }
.picture { grid-area: 1 / 2 / 3 / 3; display: grid; place-items: center; margin: 40px 40px 40px 36px;
  border: 1px solid var(--hairline); border-radius: 14px; background: var(--paper-raised); overflow: hidden; }
/* Drawn as on a small screen, where its words are large, and enlarged. */
.scene-room { width: 500px; zoom: 1.38; }
.scene-room .legend { display: none; }
.scene-room svg { max-height: 370px; }
/* Higher than its frame: the upper part, fading out. */
.cut { place-items: start center; }
.cut::after { content: ''; grid-area: 1 / 1; align-self: end; width: 100%; height: 40px; z-index: 1;
  background: linear-gradient(transparent, var(--paper-raised) 85%); }
.cut .scene-room { grid-area: 1 / 1; padding-top: 10px; height: 0; }
`;

export function cardPage(
  { course, eyebrow, title, about }: CardText,
  { head, body, view }: Scene,
): string {
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8">
<style>${tokens}</style>${head}<style>${styles}</style>
<body><div class="words"><p class="eyebrow">${escaped(eyebrow)}</p>
<h1${title.length > 26 ? ' class="long"' : ''}>${escaped(title)}</h1>
<p class="about">${escaped(about)}</p></div>
<p class="course"><svg viewBox="2.5 3.2 19.5 17.6"><path class="serve-half" d="M11.25 4.2H6A2.5 2.5 0 0 0 3.5 6.7v10.6A2.5 2.5 0 0 0 6 19.8h5.25Z"/><path class="share-half" d="M12.75 4.2h3.6L21 12l-4.65 7.8h-3.6Z"/></svg>${escaped(course)}</p>
<div class="picture"><div class="scene-room">${body}</div></div>
<script>{
  const drawing = document.querySelector('.scene > svg');
  if (drawing) {
    const { x, y, width, height } = drawing.getBBox();
    drawing.setAttribute('viewBox', '${view ?? ''}' || [x - 10, y - 10, width + 20, height + 20].join(' '));
    drawing.style.overflow = 'hidden';
  }
  const picture = document.querySelector('.picture');
  const { height } = picture.firstChild.getBoundingClientRect();
  picture.classList.toggle('cut', height > picture.clientHeight);
}</script></body></html>`;
}

/**
 * Runs on every page: shows the reader's progress in the course map and the sidebar, and notes where
 * they are. Small on purpose; it reads through `quick.ts` and never loads the store.
 *
 * In the page:
 * - `<template id="course-here" data-items="/course-items.json" data-lesson="sessions" data-base="/">`
 *   says where `CourseItems` are; `data-lesson` is there on the page of a lesson.
 *   `src/lesson/ProgressMarks.astro` writes it and loads this script: put it once at the end of the
 *   body. The items come when there is progress to be shown, so a first visit does without them.
 * - `[data-progress-for="<lesson>"]` gets `data-state="none|started|done"` and the text
 *   "3 of 9 done" or "known from the check". If it has a `[data-progress-text]` inside, the text goes there.
 * - `a[data-continue]` gets the address of the last place and the text "Continue: <title>", and
 *   loses `hidden`. If it has a `[data-continue-title]` inside, the bare title goes there.
 * - `a[data-review]` gets the text "3 to review", and loses `hidden`, while something is due.
 */
import { storageKey, type Progress } from './document.ts';
import { agenda, localDay } from './due.ts';
import { progressEvent, quickChange, quickProgress } from './quick.ts';
import { notePlace } from './record.ts';
import { keepRuns } from './runs.ts';
import { lessonState, stateWords, type CourseItems } from './summary.ts';

const {
  lesson = '',
  base = '/',
  items = '',
} = document.getElementById('course-here')?.dataset ?? {};
let course: CourseItems = {};
let asked: Promise<void> | undefined;

/** Fetches the items once; without them the marks stay empty, and the page is whole. */
async function fetchItems(): Promise<void> {
  try {
    const answer = await fetch(items);
    if (answer.ok) course = (await answer.json()) as CourseItems;
  } catch {
    asked = undefined;
  }
}

/** Whether this page has something to say about `progress`. */
function tells({ items: answered, labs, checks, place }: Progress): boolean {
  if ([answered, labs, checks].some((part) => Object.keys(part).length > 0)) return true;
  return place !== undefined && document.querySelector('a[data-continue]') !== null;
}

const entry = (id: string) => (Object.hasOwn(course, id) ? course[id] : undefined);

function showLessons(progress: Progress): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-progress-for]')) {
    const id = mark.dataset['progressFor'] ?? '';
    const wanted = entry(id);
    if (!wanted) continue;
    const reached = lessonState(progress, id, wanted);
    mark.dataset['state'] = reached.state;
    const slot = mark.querySelector('[data-progress-text]') ?? mark;
    slot.textContent = stateWords(reached);
  }
}

function showPlace({ place }: Progress): void {
  const known = place && entry(place.lesson);
  if (!known) return;
  const anchor = place.anchor === '' ? '' : `#${place.anchor}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-continue]')) {
    link.href = `${base.replace(/\/$/u, '')}/lessons/${place.lesson}/${anchor}`;
    const slot = link.querySelector('[data-continue-title]');
    if (slot) slot.textContent = known.title;
    else link.textContent = `Continue: ${known.title}`;
    link.hidden = false;
  }
}

function showDue(progress: Progress): void {
  const { now } = agenda(progress, course, Date.now(), localDay);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-review]')) {
    link.hidden = now.length === 0;
    link.textContent = `${now.length} to review`;
  }
}

async function show(): Promise<void> {
  const first = quickProgress();
  if (!first || (!asked && !tells(first))) return;
  await (asked ??= fetchItems());
  const progress = quickProgress();
  if (!progress) return;
  showLessons(progress);
  showPlace(progress);
  showDue(progress);
}

/** Id of the last heading or question above the middle of the screen. */
function anchorInView(): string {
  const places = [...document.querySelectorAll('main :is(h2, h3, [data-question])[id]')];
  const above = places.filter((each) => each.getBoundingClientRect().top < innerHeight / 2);
  return above.at(-1)?.id ?? '';
}

function noteAnchor(): void {
  if (document.visibilityState !== 'hidden') return;
  const anchor = anchorInView();
  quickChange((progress, at) => notePlace(progress, { lesson, anchor, at }));
}

if (lesson !== '') {
  if (quickProgress()?.place?.lesson !== lesson) {
    quickChange((progress, at) => notePlace(progress, { lesson, anchor: '', at }));
  }
  document.addEventListener('visibilitychange', noteAnchor);
}
keepRuns();
document.addEventListener(progressEvent, () => void show());
addEventListener('storage', ({ key }) => {
  if (key === storageKey || key === null) void show();
});
addEventListener('pageshow', () => void show());
void show();

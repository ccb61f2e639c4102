import { describe, expect, test } from 'vitest';
import {
  embedLabHref,
  embedQuestionHref,
  glossaryHref,
  labHref,
  lessonHref,
  notesHref,
  pageHref,
  questionHref,
  sourceHref,
  teacherHref,
  verifyHref,
  worksheetHref,
} from '#course/links.ts';

describe.each([
  ['/', ''],
  ['/course', '/course'],
  ['/course/', '/course'],
])('with base %s', (base, prefix) => {
  test('every link starts with the base and ends as the page is named', () => {
    expect(pageHref('home', base)).toBe(`${prefix}/`);
    expect(pageHref('glossary', base)).toBe(`${prefix}/glossary/`);
    expect(lessonHref('waiting', base)).toBe(`${prefix}/lessons/waiting/`);
    expect(labHref('queue', base)).toBe(`${prefix}/labs/queue/`);
    expect(embedLabHref('queue', base)).toBe(`${prefix}/embed/lab/queue/`);
    expect(embedQuestionHref('waiting-1', base)).toBe(`${prefix}/embed/question/waiting-1/`);
    expect(questionHref('waiting/nearly-full', base)).toBe(
      `${prefix}/lessons/waiting/#q-waiting-nearly-full`,
    );
    expect(teacherHref('waiting', base)).toBe(`${prefix}/instructors/waiting/`);
    expect(worksheetHref('waiting', base)).toBe(`${prefix}/instructors/waiting/worksheet/`);
    expect(notesHref('waiting', base)).toBe(`${prefix}/instructors/waiting/notes/`);
    expect(verifyHref(base)).toBe(`${prefix}/instructors/verify/`);
    expect(glossaryHref('backlog', base)).toBe(`${prefix}/glossary/#backlog`);
    expect(sourceHref('rfc9293', base)).toBe(`${prefix}/sources/#rfc9293`);
  });
});

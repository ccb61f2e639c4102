import { expect, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { linkedLab } from '#lesson/linked-lab.ts';
import { namingProblems, type Naming } from '#lesson/page-references.ts';

const told = (entry: Omit<Naming, 'id'>) =>
  namingProblems('content/list.yaml', [{ id: 'x', ...entry }], {
    sourceIds: ['little1961'],
    labs,
  }).map(({ what, instead }) => `${what} ${instead}`);

test('names that lead somewhere are no problem, and neither is naming nothing', () => {
  expect(told({})).toEqual([]);
  const labLink = '/labs/queue/?preset=busy';
  expect(told({ sources: ['little1961'], lessons: ['waiting'], labs: [labLink] })).toEqual([]);
});

test('a name that leads nowhere is told with the nearest there is', () => {
  expect(told({ sources: ['litle1961'] })).toEqual([
    'content/list.yaml, entry "x": `sources` names "litle1961", and there is no such source. Did you mean "little1961"?',
  ]);
  expect(told({ lessons: ['wating'] })).toEqual([
    'content/list.yaml, entry "x": `lesson` names "wating", and there is no such lesson. Did you mean "waiting"?',
  ]);
  expect(told({ labs: ['/labs/queu/'] })).toEqual([
    'content/list.yaml, entry "x": the link /labs/queu/ names the lab "queu", and there is no such lab. Did you mean "queue"?',
  ]);
});

test('a lab state is linked by what it shows', () => {
  expect(linkedLab('/labs/queue/?preset=calm&seed=3', labs, '/course/')).toEqual({
    href: '/course/labs/queue/?preset=calm&seed=3',
    lab: labs['queue']!.title,
    shows: 'Half busy: 50 requests a second against 100',
  });
  expect(linkedLab('/labs/queue/', labs, '/').shows).toBe(labs['queue']!.question);
});

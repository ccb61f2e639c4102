import { expect, test } from 'vitest';
import { misconceptionSchema } from '#course/schemas/misconception-schema.ts';
import { labs } from '#labs/registry.ts';
import { refutationProblems } from '#lesson/lab-link.ts';

const entry = {
  id: 'M9',
  belief: 'Enough servers make queues disappear.',
  instead: 'They stay.',
  lessons: ['waiting'],
  lab: '/labs/queue/?preset=ten-workers&seed=3',
};

const linesOf = (lab: string) =>
  refutationProblems([{ ...entry, lab }], labs).map(({ what, instead }) => `${what} ${instead}`);

test('a state that the lab has is no problem', () => {
  expect(linesOf(entry.lab)).toEqual([]);
});

test('a misconception whose lab does not exist is told the nearest', () => {
  expect(linesOf('/labs/queu/')).toEqual([
    'content/misconceptions.yaml, entry "M9": `lab` names the lab "queu", and there is no such lab. Did you mean "queue"?',
  ]);
});

test('a value that the lab refuses is named', () => {
  const [line, ...more] = linesOf('/labs/queue/?workers=900');
  expect(more).toEqual([]);
  expect(line).toContain(
    'content/misconceptions.yaml, entry "M9": `lab` has a `workers` that the lab refuses. workers=900 cannot be used.',
  );
});

test.each([undefined, '/labs/queue', 'labs/queue/', '/labs/queue/#x', 'https://example.org/'])(
  'the lab %j is refused with what to write',
  (lab) => {
    const reading = misconceptionSchema.safeParse({ ...entry, lab });
    expect(reading.error?.issues.map(({ message }) => message)).toEqual([
      'Write the permalink of a lab from /labs/ on, such as /labs/session/?preset=tls-1-3.',
    ]);
  },
);

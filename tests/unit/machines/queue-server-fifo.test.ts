import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyFifo, listed, takeFirst, withLast, type Fifo } from '#machines/queue-server-fifo.ts';

test('whatever is added and taken, it behaves as an array does', () => {
  const steps = fc.array(fc.option(fc.integer(), { nil: undefined }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (moves) => {
      let fifo: Fifo<number> = emptyFifo;
      const model: number[] = [];
      for (const item of moves) {
        if (item === undefined) {
          const taken = takeFirst(fifo);
          expect(taken?.[0]).toBe(model.shift());
          fifo = taken?.[1] ?? fifo;
        } else {
          fifo = withLast(fifo, item);
          model.push(item);
        }
        expect(listed(fifo)).toEqual(model);
        expect(fifo.length).toBe(model.length);
      }
    }),
  );
});

test('an earlier state of the queue stays as it was', () => {
  const two = withLast(withLast<string>(emptyFifo, 'ann'), 'bob');
  const one = takeFirst(two)![1];
  withLast(one, 'cid');
  takeFirst(one);
  expect(listed(two)).toEqual(['ann', 'bob']);
  expect(listed(one)).toEqual(['bob']);
});

/**
 * A check that is not handed in yet, kept while its tab is open (`sessionStorage`), so that a reload
 * keeps both the draw and the answers. Where nothing can be stored there is none, and that is all.
 */
import * as v from 'valibot';
import { confidences } from '#quiz/record.ts';

const draft = v.pipe(
  v.array(
    v.object({
      key: v.string(),
      variant: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      answer: v.string(),
      confidence: v.exactOptional(v.picklist(confidences)),
    }),
  ),
  v.minLength(1),
  v.maxLength(100),
);

/** The questions of a check in order, each with what the reader has answered so far. */
export type Draft = v.InferOutput<typeof draft>;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (scope: string) => `serve-or-share:check:${scope}`;

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** `storage` is asked for each time: a browser may refuse even to name it. */
export function draftStore(scope: string, storage: () => Storage) {
  return {
    read(): Draft | undefined {
      const text = attempt(() => storage().getItem(keyOf(scope)));
      const reading = v.safeParse(
        draft,
        text ? attempt((): unknown => JSON.parse(text)) : undefined,
      );
      return reading.success ? reading.output : undefined;
    },
    write: (now: Draft): void => {
      attempt(() => storage().setItem(keyOf(scope), JSON.stringify(now)));
    },
    clear: (): void => {
      attempt(() => storage().removeItem(keyOf(scope)));
    },
  };
}

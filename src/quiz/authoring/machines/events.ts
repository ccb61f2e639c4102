/** Makes the events of a playable machine, many at a time, under the texts that authors write. */
import type { SimEvent } from '#sim/index.ts';
import { nameOf, type PlayableEvent } from './playable.ts';

type Events = Readonly<Record<string, PlayableEvent>>;
type Fields = Omit<SimEvent, 'type'>;

/** Messages of `type` from each of these nodes: `SYN from ann`, or `PIECE 2 from ann` with a detail. */
export function messages(
  type: string,
  from: readonly string[],
  {
    detail = '',
    words = type.replaceAll('_', '-') + (detail && ` ${detail}`),
    fields = () => ({}),
  }: {
    readonly detail?: string;
    readonly words?: string;
    readonly fields?: (context: unknown) => Fields;
  } = {},
): Events {
  const written = detail === '' ? type : `${type} ${detail}`;
  return Object.fromEntries(
    from.map((who) => [
      `${written} from ${who}`,
      {
        words: `${words} from ${who === 'tracker' || who === 'server' ? `the ${who}` : nameOf(who)}`,
        own: false,
        event: (context) => ({ type, from: who, ...fields(context) }),
      },
    ]),
  );
}

/** Something that nobody sends: the user does it, or somebody pulls the plug. */
export function happening(type: string, words: string, fields: Fields = {}): PlayableEvent {
  return { words, own: false, event: () => ({ type, ...fields }) };
}

/** A reminder of the machine's own. */
export function reminder(type: string, words: string, fields: Fields = {}): PlayableEvent {
  return { words, own: true, event: () => ({ type, ...fields }) };
}

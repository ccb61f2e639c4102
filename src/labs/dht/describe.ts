import { sharedBits, type Contact } from '#machines/identifiers.ts';
import type { Step } from '#machines/look-up.ts';
import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { STAGE_BITS, type DhtParams } from './params.ts';
import type { DhtTally } from './tally.ts';
import { hasFailed, lastLookUp, membersOf, type LastLookUp } from './views.ts';

function hops(count: number): string {
  return counted(count, 'hop');
}

function named({ node }: Contact): string {
  return node;
}

/** On a ring: who was passed. By XOR: who was asked, from which bucket of whom. */
function way({ lookUp, asker }: LastLookUp, scheme: DhtParams['scheme']): string {
  const passed = lookUp.steps.filter(({ answered }) => answered);
  const silent = lookUp.steps.filter(({ answered }) => !answered).map(({ contact }) => contact);
  const lost = silent.length > 0 ? ` No answer from ${listed(silent.map(named))}.` : '';
  if (passed.length === 0) return lost;
  if (scheme === 'ring') {
    return ` It asked ${listed(passed.map(({ contact }) => named(contact)))}.${lost}`;
  }
  const told = new Map([asker, ...passed.map(({ contact }) => contact)].map((c) => [c.node, c]));
  return ` It asked ${listed(passed.map((step) => fromBucket(step, told)))}.${lost}`;
}

function fromBucket({ contact, toldBy }: Step, known: ReadonlyMap<string, Contact>): string {
  const bucket = sharedBits(known.get(toldBy)!.id, contact.id, STAGE_BITS);
  return `${contact.node} (from bucket ${bucket} of ${toldBy})`;
}

function outcome({ lookUp }: LastLookUp, scheme: DhtParams['scheme']): string {
  if (lookUp.outcome === 'missed') return ' Nobody it can reach has a copy.';
  if (lookUp.outcome !== 'found') return '';
  // Who comes before the key may have failed; then the one before that has told who comes after it.
  const whole = lookUp.steps.every(({ answered }) => answered);
  const ring = whole ? 'to the key’s predecessor' : 'until it knew who is in charge';
  const until = scheme === 'ring' ? ring : 'until the closest was known';
  return ` It got the value from ${lookUp.holder}, ${hops(lookUp.hops)} ${until}.`;
}

/** The scene in words: who is there, and the last look-up step by step. */
export function describe(view: WorldView<DhtTally>, { scheme }: DhtParams): string {
  const members = membersOf(view);
  const failed = members.filter((node) => hasFailed(view, node)).length;
  const where = scheme === 'ring' ? 'on a ring' : 'at the leaves of a tree of bits';
  const down = failed > 0 ? `, ${failed} of them failed` : '';
  const { found, missed } = view.tally;
  const count =
    found + missed > 1 ? ` ${found} of ${found + missed} look-ups got their value.` : '';
  const who = `${members.length} nodes ${where}${down}.${count}`;
  const last = lastLookUp(view);
  if (!last) return `${who} Nobody has looked anything up yet.`;
  const { asker, lookUp } = last;
  const began = ` ${asker.node} looks up ${lookUp.name}, key ${lookUp.key}.`.replace(
    ' node',
    ' Node',
  );
  return `${who}${began}${way(last, scheme)}${outcome(last, scheme)}`;
}

import type { WorldView } from '#sim/index.ts';
import { cards, type Card } from './cards/index.ts';
import { crowdOf } from './demand.ts';
import { metrics, sentGb } from './metrics.ts';
import { operatorState } from './operator-state.ts';
import type { ChooseParams } from './params.ts';
import type { ChooseTally } from './tally.ts';
import { verdictOf } from './verdict.ts';
import { amount, architectureWords, dollars, troubleWords } from './words.ts';

type View = WorldView<ChooseTally>;

function crowdText(view: View, params: ChooseParams, card: Card): string {
  const { asked, answered, reused, unserved, lockedOut } = view.tally;
  const { readersEach } = crowdOf(params);
  const stands =
    readersEach > 1 ? ` Each ${card.who.one} shown stands for ${amount(readersEach)}.` : '';
  const others = [
    ...(reused > 0 ? [`${amount(reused)} had it already`] : []),
    ...(unserved > 0 ? [`${amount(unserved)} got nothing`] : []),
    ...(lockedOut > 0 ? [`${amount(lockedOut)} refused`] : []),
  ];
  const also = others.length > 0 ? `; ${others.join(', ')}` : '';
  return `${amount(asked)} of ${amount(params.readers)} ${card.who.many} have asked, ${amount(answered)} got it${also}.${stands}`;
}

function costText(view: View, card: Card): string {
  const { operator, peers } = sentGb(view);
  const each = metrics.uploadPerPeer.read(view);
  const bill = metrics.operatorBill.read(view);
  return `The operator has sent ${amount(operator)} GB for ${dollars(bill)}, the ${card.who.many} ${amount(peers)} GB: ${amount(each)} GB each.`;
}

function lockText({ tally }: View, params: ChooseParams, card: Card): string[] {
  if (tally.revoked === 0) return [];
  const told =
    params.architecture === 'peer-to-peer'
      ? 'Only the first holder knows who is locked out.'
      : 'To lock somebody out took one entry.';
  return [
    `${told} ${amount(tally.copiesOut)} copies can be passed on without asking the operator, and no ${card.who.one} can be made to give one back.`,
  ];
}

function verdictText({ architecture, mattersMost }: ChooseParams, card: Card): string {
  const { counts, failed, conditions } = verdictOf(card, architecture, mattersMost);
  const names = (needs: typeof failed) => needs.map(({ short }) => `“${short}”`).join(', ');
  const marks = `${architectureWords[architecture]} meets ${counts.met} of the ${card.needs.length} needs, ${counts.if} on a condition, ${counts.not} not.`;
  if (failed.length > 0) return `${marks} It cannot be defended: it fails ${names(failed)}.`;
  if (conditions.length === 0) return `${marks} It can be defended.`;
  return `${marks} It can be defended, if it is seen to: ${names(conditions)}.`;
}

/** The scene in words: who has it, who has sent and paid what, and how the card judges the choice. */
export function describe(view: View, params: ChooseParams): string {
  const card = cards[params.scenario];
  const trouble = troubleWords[operatorState(view)];
  return [
    crowdText(view, params, card),
    costText(view, card),
    ...(trouble === undefined ? [] : [trouble]),
    ...lockText(view, params, card),
    verdictText(params, card),
  ].join(' ');
}

import type { Check, Verdict } from '#machines/block-checks.ts';
import type { Download } from '#machines/block-download.ts';
import { hexOf } from '#machines/merkle.ts';
import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { friendId, youId } from './nodes.ts';
import type { TrustParams } from './params.ts';
import { shownVerdict } from './shown.ts';
import type { TrustTally } from './tally.ts';
import { downloadAt, fakesAmong, membersIn, readerIn, regionOf, wrongBlocks } from './views.ts';

type View = WorldView<TrustTally>;

const doing: Readonly<Record<string, string>> = {
  asking: 'You ask for the hashes to check by.',
  complete: 'You have all of it.',
  spoilt: 'The whole file is there, and its hash is not the one you trust: all of it is worthless.',
  stranded: 'You have banned everybody who could give you a block.',
};

/** A check in words; empty if there was none. */
function checkWords(last: Verdict | undefined, check: Check): string {
  if (!last) return '';
  const [got, wanted] = [hexOf(last.way.at(-1)!, 6), hexOf(last.wanted, 6)];
  const what =
    last.group.length === 1
      ? `Block ${last.group[0]! + 1} from ${last.senders[0]}`
      : `Blocks ${last.group[0]! + 1} to ${last.group.at(-1)! + 1} from ${last.senders.join(', ')}`;
  const leads = check === 'block' ? `leads to ${got}…` : `hash to ${got}…`;
  return last.ok
    ? `${what} ${leads}, as trusted: good.`
    : `${what} ${leads}, but you trust ${wanted}…: bad.`;
}

function blame({ blamed, suspects }: Download): string {
  const parts = [
    ...(blamed.length > 0 ? [`Blamed: ${blamed.join(', ')}.`] : []),
    ...(suspects.length > 0 ? [`Under suspicion: ${suspects.join(', ')}.`] : []),
  ];
  return parts.join(' ');
}

function ofPieces(view: View, values: TrustParams): string {
  const download = downloadAt(view)!;
  const kept = [...download.blocks.values()].filter((block) => block.kept).length;
  const state = doing[regionOf(view, youId, 'consuming')] ?? `You fetch from the peers.`;
  const [wrong, passed] = [wrongBlocks(view, youId).length, wrongBlocks(view, friendId).length];
  return [
    `${state} ${kept} of ${counted(download.total, 'block')} kept, ${download.wasted} fetched in vain.`,
    checkWords(shownVerdict(view, view.nowMs, values), download.check),
    blame(download),
    wrong > 0
      ? `${counted(wrong, 'block')} you keep ${wrong === 1 ? 'is' : 'are'} not the publisher’s; your friend has ${passed} of them.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function ofIdentities(view: View, { copies }: TrustParams): string {
  const members = membersIn(view)!;
  const fakes = fakesAmong(members);
  const all = members.identities.length + members.chosen.size;
  const { keysRead, keysLost } = view.tally;
  const enrols = view.snapshot('members').value === 'enrolling';
  const who = enrols
    ? `An authority has admitted every person once: ${all} members, ${fakes} of them the attacker.`
    : `Of ${counted(all, 'identity').replace('identitys', 'identities')} ${fakes} are one attacker.`;
  const read = `You have read ${keysRead} of ${counted(readerIn(view)!.entries, 'key')}, each from ${copies} ${copies === 1 ? 'copy' : 'copies'}; ${keysLost} ${keysLost === 1 ? 'is' : 'are'} lost or forged.`;
  return `${who} ${read}`;
}

/** The scene in words. */
export function describe(view: View, values: TrustParams): string {
  return values.model === 'pieces' ? ofPieces(view, values) : ofIdentities(view, values);
}

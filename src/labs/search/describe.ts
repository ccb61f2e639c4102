import type { NodeId, WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { indexId } from './nodes.ts';
import { holderCount, type SearchParams } from './params.ts';
import { peerCount } from './metrics.ts';
import { serventOf, type SearchTally } from './tally.ts';

type View = WorldView<SearchTally>;

function before(view: View, values: SearchParams): string {
  const { how, degree, ttl } = values;
  const have = `${counted(holderCount(values), 'of them has', 'of them have')} the file`;
  const people = `${peerCount(view)} hosts, ${have}.`;
  const asks = 'Host 1 is about to ask.';
  if (how === 'index') return `${people} Each tells the index what it has. ${asks}`;
  if (how === 'flood')
    return `${people} Each knows ${degree} neighbours and nobody else. ${asks} Its query may travel ${counted(ttl, 'hop')}.`;
  return `${people} Each leaf tells its ultrapeer what it has. ${asks}`;
}

function reached(view: View, { how }: SearchParams): string {
  const { asker, queries, duplicates, searched } = view.tally;
  const who = capital(asker!);
  if (how === 'index') {
    if (view.snapshot(indexId).value === 'off') return `${who} has asked the index, which is off.`;
    return queries === 0
      ? `${who} asks the index.`
      : `${who} has asked the index, which knows what ${searched} other hosts have.`;
  }
  const wasted = duplicates === 0 ? '' : `, ${duplicates} of them second copies that were dropped`;
  return `The query of ${who.toLowerCase()} has reached ${searched} of ${peerCount(view) - 1} other hosts${how === 'flood' ? '' : ' or the ultrapeers that answer for them'}, in ${counted(queries, 'message')}${wasted}.`;
}

function outcome(view: View): string {
  const { asker, hits } = view.tally;
  const found = `${counted(hits, 'host with the file has', 'hosts with the file have')} been found`;
  const state = consumingState(view, asker!);
  if (state === 'unanswered' && hits === 0) return 'It gave up: nothing found.';
  if (state === 'fetching') return `${found}; the file comes directly from one of them.`;
  if (state === 'complete') return `${found}, and the file has come directly from one of them.`;
  return hits === 0 ? 'Nothing found yet.' : `${found}.`;
}

function consumingState(view: View, node: NodeId): string {
  const { value } = view.snapshot(node) as { value: Readonly<Record<string, string>> };
  return value['consuming']!;
}

function elsewhere(view: View): string {
  const others = view.nodes.filter((id) => id !== view.tally.asker);
  const have = others.filter((id) => serventOf(view.snapshot(id))?.hasFile).length;
  return `${counted(have, 'other host has', 'other hosts have')} it.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The scene in words: how far the query has come, what it cost, what it found. */
export function describe(view: View, values: SearchParams): string {
  if (view.tally.searches === 0) return before(view, values);
  return `${reached(view, values)} ${outcome(view)} ${elsewhere(view)}`;
}

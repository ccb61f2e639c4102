import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import type { Process } from './drawing.ts';
import { isRedrawn, processOf, rolesOf, verdictOf, type Role } from './observed.ts';
import type { RolesParams } from './params.ts';
import { architectureWords, reasonOf } from './reasons.ts';
import { drawingOf, systemOf } from './systems.ts';
import type { RolesTally } from './tally.ts';

const does: readonly (readonly [Role, string])[] = [
  ['peer', 'ask and serve'],
  ['client', 'only ask'],
  ['server', 'only serve'],
  ['helper', 'help to find'],
  ['none', 'take no part yet'],
];

/** Who has turned out to be what: “Only ask: Ann, Bob. Only serve: Web.” */
function roll(view: WorldView, processes: readonly Process[]): string {
  const roles = rolesOf(view, processes);
  return does
    .map(([role, words]) => {
      const names = processes.filter((_, i) => roles[i] === role).map(({ id }) => id);
      const head = words[0]!.toUpperCase() + words.slice(1);
      return names.length === 0 ? '' : ` ${head}: ${names.join(', ')}.`;
    })
    .join('');
}

/** The scene in words: the drawing at first, then who was seen to do what, and the verdict. */
export function describe(view: WorldView<RolesTally>, params: RolesParams): string {
  const { service, published } = systemOf(params);
  const { processes } = drawingOf(params);
  const verdict = verdictOf(view);
  if (!verdict) {
    const arrows = processes.reduce((sum, { id }) => sum + processOf(view, id).contacts.length, 0);
    const hosts = new Set(processes.map(({ id }) => processOf(view, id).host)).size;
    return `${counted(processes.length, 'process', 'processes')} on ${counted(hosts, 'host')}, ${counted(arrows, 'arrow')} that ${arrows === 1 ? 'says' : 'say'} who asks whom. The service: ${service}. ${counted(view.tally.answered, 'request')} answered; nothing to judge yet.`;
  }
  const elsewhere = published && !isRedrawn(view) ? ` ${published.by}: ${published.says}.` : '';
  return `${counted(view.tally.answered, 'request')} answered.${roll(view, processes)} Verdict so far: ${architectureWords[verdict.architecture]}, because ${reasonOf(verdict)}.${elsewhere}`;
}

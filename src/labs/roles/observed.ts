import type { ProcessContext } from '#machines/process-exchange.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import { classify, partsOf, type Exchange, type Verdict } from './classify.ts';
import { isHelper, type Process } from './drawing.ts';
import type { RolesTally } from './tally.ts';

/** What a process has turned out to be in this service. */
export type Role = 'client' | 'server' | 'peer' | 'helper' | 'none';

function tallyOf(view: WorldView): RolesTally {
  return view.tally as RolesTally;
}

export function exchangesOf(view: WorldView): Exchange[] {
  return [...tallyOf(view).exchanges.values()];
}

export function verdictOf(view: WorldView): Verdict | undefined {
  return classify(exchangesOf(view), tallyOf(view).operators);
}

export function isRedrawn(view: WorldView): boolean {
  return tallyOf(view).redrawn;
}

/** A process’s machine as it stands: whom it asks now, on which host it is. */
export function processOf(view: WorldView, id: NodeId): ProcessContext {
  return view.snapshot(id).context as ProcessContext;
}

/** The role of each process by what has been seen of it. */
export function rolesOf(view: WorldView, processes: readonly Process[]): Role[] {
  const { asking, serving } = partsOf(exchangesOf(view));
  return processes.map((process) => {
    if (isHelper(process)) return 'helper';
    if (asking.has(process.id)) return serving.has(process.id) ? 'peer' : 'client';
    return serving.has(process.id) ? 'server' : 'none';
  });
}

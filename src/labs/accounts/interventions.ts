import type { WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { benId, directoryId, newcomerId, payrollId, personIds } from './nodes.ts';
import type { AccountsParams } from './params.ts';
import { deeds } from './story.ts';
import { administratorOf, isDown } from './views.ts';

/** What the reader may do: to Ben’s requests, to people, to what all depends on, and as a thief. */
export function interventions(values: AccountsParams): Interventions {
  const can = deeds(values);
  const centre = values.regime === 'directory' ? directoryId : payrollId;
  const words = values.regime === 'directory' ? 'the directory' : payrollId;
  const is = (node: string, state: string) => (view: WorldView) =>
    view.snapshot(node).value === state;
  const lockOut = personIds(values.people).map((user): [string, InterventionSpec] => [
    `lock-out-${user.toLowerCase()}`,
    {
      label: user,
      group: 'Lock out',
      help: 'The administrator gets the order and does all that it takes, one thing after the other.',
      ...can.revoke(user),
      available: (view) => administratorOf(view).members.includes(user),
    },
  ]);
  return {
    ...Object.fromEntries(lockOut),
    enrol: {
      label: 'Take Zoe on',
      help: 'Zoe becomes one of the staff: she may open all shares but the payroll.',
      ...can.enrol,
      available: (view) => !administratorOf(view).members.includes(newcomerId),
    },
    mistype: {
      label: 'Ben mistypes his password',
      help: 'Ben wants a share and types something wrong.',
      ...can.mistype,
      available: is(benId, 'busy'),
    },
    open: {
      label: 'Ben asks again, correctly',
      help: 'Ben wants the same share with what he knows or has.',
      ...can.open,
      available: is(benId, 'busy'),
    },
    payroll: {
      label: 'Ben asks for the payroll',
      help: 'Ben is who he says he is, but the payroll on PC 1 is not for his role.',
      ...can.payroll,
      available: is(benId, 'busy'),
    },
    crash: {
      label: `Switch ${words} off`,
      help:
        values.regime === 'directory'
          ? 'Nobody can log in any more. Who has a ticket works on until it runs out.'
          : 'One share is gone; the others do not notice.',
      ...can.crash,
      available: (view) => !isDown(view, centre),
    },
    restart: {
      label: `Switch ${words} on again`,
      help: 'It answers those who ask from now on.',
      ...can.restart,
      available: (view) => isDown(view, centre),
    },
    steal: {
      label: `Steal the list of ${words}`,
      help: 'A thief takes a copy home and tries his dictionary on it.',
      ...can.steal,
      available: is(can.steal.node, 'lurking'),
    },
    guess: {
      label: `Guess at the door of ${words}`,
      help: 'Somebody tries every password of one byte, and goes on from there if one opens.',
      ...can.guess,
      available: is(can.guess.node, 'lurking'),
    },
  };
}

import { expect, test } from 'vitest';
import { offersOf } from '#player/intervention-groups.ts';

const at = (label: string, group?: string) => ({
  label,
  help: `${label}.`,
  node: 'a',
  event: { type: 'GO' },
  ...(group === undefined ? {} : { group }),
});

test('interventions of a group are offered together, where the first of them stands', () => {
  const offers = offersOf({
    crash: at('Crash'),
    'off-1': at('peer 1', 'Switch off'),
    calm: at('Calm'),
    'off-2': at('peer 2', 'Switch off'),
  });
  expect(offers.map((offer) => (offer.kind === 'single' ? offer.id : offer.group))).toEqual([
    'crash',
    'Switch off',
    'calm',
  ]);
  expect(offers[1]).toMatchObject({ members: [{ id: 'off-1' }, { id: 'off-2', label: 'peer 2' }] });
});

import { bothShare, hubShare } from './roles.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const count = (description: string, min: number): TheoryParam => ({
  unit: 'processes',
  description,
  min,
  integer: true,
});

/** Who serves whom. */
export const roleFunctions: Readonly<Record<string, TheoryFunction>> = {
  rolesBothShare: theoryFunction({
    fn: (args) => bothShare(args.sharers, args.others),
    unit: '',
    source: 'rfc5694',
    description: 'Share of those who take part in a service that both ask for it and serve others.',
    params: {
      sharers: count('Processes that both ask and serve.', 1),
      others: count('Processes that only ask, or only serve.', 0),
    },
  }),
  rolesHubShare: theoryFunction({
    fn: (args) => hubShare(args.hubs, args.sharers),
    unit: '',
    source: 'rfc5694',
    description: 'Share of the answers that come from h hubs if n sharers ask all others in turn.',
    params: {
      hubs: count('h: processes that only serve.', 0),
      sharers: count('n: processes that both ask and serve.', 2),
    },
  }),
};

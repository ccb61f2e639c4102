import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId, SimEvent } from '#sim/index.ts';
import type { NewAccount } from './account-book.ts';
import { randomBytes } from './share-lock.ts';

/** Where it is written who may come in. */
export type Regime = 'directory' | 'localAccounts' | 'sharePasswords';

/** One thing to do: change something on a machine, or tell a person something. */
export interface Task {
  readonly kind: 'change' | 'tell';
  readonly to: NodeId;
  readonly message: SimEvent;
}

/** What an administrator has to look after. */
export interface Realm {
  readonly regime: Regime;
  readonly directory: NodeId;
  readonly hosts: readonly NodeId[];
  readonly members: readonly NodeId[];
  /** The password of each share, where shares have passwords. */
  readonly passwords: Readonly<Record<NodeId, string>>;
  readonly dice: Dice;
}

type Plan = Realm & { readonly tasks: readonly Task[] };

/** Where accounts are kept: in one place, or on every PC. */
function bookkeepers({ regime, directory, hosts }: Realm): readonly NodeId[] {
  return regime === 'directory' ? [directory] : hosts;
}

/**
 * To lock a person out: shut the account wherever there is one. A share's password cannot be taken
 * from one head, so every share gets a new one, and all the others have to be told each of them.
 */
export function revocation(realm: Realm, user: NodeId): Plan {
  const members = realm.members.filter((member) => member !== user);
  if (realm.regime !== 'sharePasswords') {
    const message = { type: 'DISABLE', user };
    const tasks = bookkeepers(realm).map((to): Task => ({ kind: 'change', to, message }));
    return { ...realm, members, tasks };
  }
  const draws = new Draws(realm.dice);
  const passwords: Record<NodeId, string> = {};
  const tasks = realm.hosts.flatMap((share): Task[] => {
    const password = randomBytes(draws, realm.passwords[share]!.length);
    passwords[share] = password;
    const message = { type: 'CHANGE_PASSWORD', password };
    return [{ kind: 'change', to: share, message }, ...members.map(tell(share, password))];
  });
  return { ...realm, members, passwords, dice: draws.dice, tasks };
}

/** To take a person on: enter her wherever accounts are kept, or tell her every share's password. */
export function enrolment(realm: Realm, account: NewAccount): Plan {
  const { user } = account;
  const members = [...realm.members, user];
  const tasks =
    realm.regime === 'sharePasswords'
      ? realm.hosts.map((share) => tell(share, realm.passwords[share]!)(user))
      : bookkeepers(realm).map((to): Task => ({
          kind: 'change',
          to,
          message: { type: 'CREATE', account },
        }));
  return { ...realm, members, tasks };
}

function tell(share: NodeId, password: string): (to: NodeId) => Task {
  return (to) => ({ kind: 'tell', to, message: { type: 'TELL', share, password } });
}

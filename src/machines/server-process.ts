/** What the process of a server does with the messages it reads, one by one: pure functions. */
import type { Effects, SimEvent } from '#sim/index.ts';
import { verdictOn } from './accounts.ts';
import { moved, sameConnection, stageOf } from './connection-table.ts';
import { send, timer } from './effects.ts';
import { keyOf, type Job, type ServerContext, type ServerMoment } from './server-context.ts';
import { startIdleTimer } from './server-transport.ts';

export function noteRead({ context }: ServerMoment): Pick<ServerContext, 'inbox' | 'job'> {
  const [message, ...inbox] = context.inbox;
  return { inbox, job: message && { message } };
}

export function isLogin({ job }: ServerContext): boolean {
  return job?.message.type === 'LOGIN';
}

/** A request that may be worked on: nobody has to log in, or this one has. */
export function isAuthorised({ job, needsLogin, sessions }: ServerContext): boolean {
  if (job?.message.type !== 'REQUEST') return false;
  const { session } = job.message;
  return !needsLogin || (session !== undefined && sessions.includes(session));
}

/** Of the time that a request takes, a quarter is for reading it and a quarter for the response. */
function workFor({ job, workMs }: ServerContext): number {
  return job?.message.type === 'REQUEST' ? workMs : 0;
}

export function startReading({ context }: ServerMoment): Effects {
  return timer(workFor(context) / 4, { type: 'READ' }, 'job');
}

export function startWorking({ context }: ServerMoment): Effects {
  return timer(workFor(context) / 2, { type: 'DONE' }, 'job');
}

export function startReplying({ context }: ServerMoment): Effects {
  return timer(workFor(context) / 4, { type: 'REPLIED' }, 'job');
}

/** Takes the same time whatever it will find: else the time would tell who has an account. */
export function startChecking({ context }: ServerMoment): Effects {
  const message = context.job?.message;
  if (message?.type !== 'LOGIN') return undefined;
  return timer(context.checkMs, { type: verdictOn(context.accounts, message) }, 'job');
}

export function noteLogin({ context }: ServerMoment): Pick<ServerContext, 'sessions' | 'job'> {
  const { job, sessions } = context;
  if (job?.message.type !== 'LOGIN') return { job, sessions };
  // No two connections have the same end, so no two sessions have the same name.
  const { user, from, port } = job.message;
  const session = `${user}@${from}:${port}`;
  return { job: { ...job, session }, sessions: [...sessions, session] };
}

/** Nothing, if the client has given up in the meantime. */
export function sendReplies({ context }: ServerMoment): Effects {
  const { job, connections } = context;
  if (!job || stageOf(connections, keyOf(job.message)) !== 'established') return undefined;
  const { client, port } = keyOf(job.message);
  const last = endsConnection(job) ? [{ type: 'FIN' }] : [];
  return [...repliesTo(job, context), ...last].map((reply) => send(client, { ...reply, port }));
}

/** Does not count a connection as idle that has asked for something else already. */
export function startIdleTimerAfterReply({ context }: ServerMoment): Effects {
  const { job, connections, inbox, idleTimeoutMs } = context;
  if (!job || endsConnection(job)) return undefined;
  const key = keyOf(job.message);
  const asksMore = inbox.some((message) => sameConnection(keyOf(message), key));
  if (asksMore || stageOf(connections, key) !== 'established') return undefined;
  return startIdleTimer(key, idleTimeoutMs);
}

export function noteReplied({
  context: { job, connections },
}: ServerMoment): Pick<ServerContext, 'job' | 'connections'> {
  if (!job || !endsConnection(job)) return { job: undefined, connections };
  const key = keyOf(job.message);
  const isOpen = stageOf(connections, key) === 'established';
  return {
    job: undefined,
    connections: isOpen ? moved(connections, key, 'finWait') : connections,
  };
}

function repliesTo(job: Job, context: ServerContext): readonly SimEvent[] {
  const { message, session } = job;
  switch (message.type) {
    case 'CLIENT_HELLO':
      // In TLS 1.2 the client finishes first.
      return message.version === 'tls13'
        ? [{ type: 'SERVER_HELLO' }, { type: 'FINISHED' }]
        : [{ type: 'SERVER_HELLO' }];
    case 'FINISHED':
      return [{ type: 'FINISHED' }];
    case 'LOGIN':
      // The same words for a wrong password and for an unknown user.
      return [session === undefined ? { type: 'LOGIN_REFUSED' } : { type: 'LOGIN_OK', session }];
    case 'REQUEST': {
      if (!isAuthorised(context)) return [{ type: 'LOGIN_REQUIRED' }];
      const { object } = message;
      return [{ type: 'RESPONSE', object, names: object === 1 ? context.objects - 1 : 0 }];
    }
  }
}

function endsConnection({ message }: Job): boolean {
  return 'close' in message && message.close;
}

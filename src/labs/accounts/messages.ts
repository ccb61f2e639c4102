import type { MessageKind, MessageLook } from '../stage/index.ts';

const kinds: Readonly<Record<string, MessageKind>> = {
  LOGIN: 'request',
  OPEN: 'request',
  TICKET: 'response',
  OPENED: 'response',
  LOGIN_REFUSED: 'refused',
  REFUSED: 'refused',
};

/** How a message is drawn: what asks, what answers, what refuses; words where there is time to read. */
export function lookOfMessage(type: string, withWords: boolean): MessageLook {
  const kind = kinds[type] ?? 'control';
  return withWords ? { kind, label: type.toLowerCase().replace('_', ' ') } : { kind };
}

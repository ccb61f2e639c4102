import type { NodeId } from '#sim/index.ts';
import { wait } from './effects.ts';

/** What a member of a crowd is told and what it knows. */

export type CrowdMemberEvent =
  /** From the audience: so many readers want it now; or have it from an earlier time. */
  | { readonly type: 'WANT'; readonly readers: number; readonly cached: boolean }
  /** From the list: ask these. */
  | { readonly type: 'HOLDERS'; readonly named: readonly NodeId[] }
  /** From one who was asked: it is coming; too many ask; not for you. */
  | { readonly type: 'OK' | 'BUSY' | 'DENIED'; readonly from: NodeId }
  | { readonly type: 'FILE'; readonly from: NodeId }
  /** From one who was sending: the rest never comes. */
  | { readonly type: 'BROKEN_OFF'; readonly from: NodeId }
  | { readonly type: 'NO_ANSWER' }
  /** From a member that wants it, and when it has it. */
  | { readonly type: 'GET'; readonly from: NodeId; readonly readers: number }
  | { readonly type: 'CLOSE'; readonly from: NodeId }
  /** Its own comings and goings. */
  | { readonly type: 'LEAVE' | 'RETURN' }
  /** From outside: it is gone, and stays away; nothing for that member. */
  | { readonly type: 'GIVE_UP' }
  | { readonly type: 'REVOKE'; readonly member: NodeId };

export interface CrowdMemberInput {
  readonly fileBytes: number;
  /** Whom it asks if there is no list, or where the list is. */
  readonly server: NodeId | undefined;
  readonly list: NodeId | undefined;
  /** Whether it passes copies on: the architecture has no such thing; it does; it will not. */
  readonly supplies: 'never' | 'yes' | 'refuses';
  /** True for the one who has it at first. */
  readonly complete: boolean;
  /** Whether it is there for others when it begins; how long it is there, and away, at a time. */
  readonly present: boolean;
  readonly presentMs: number;
  readonly awayMs: number;
  /** How long it waits for an answer. */
  readonly patienceMs: number;
}

export interface CrowdMemberContext extends CrowdMemberInput {
  readonly has: boolean;
  /** Readers it stands for, once they have come. */
  readonly readers: number;
  /** Those still to be asked, the one being asked first. */
  readonly toAsk: readonly NodeId[];
  readonly giver: NodeId | undefined;
  readonly sendingTo: readonly NodeId[];
  readonly revoked: readonly NodeId[];
}

/** So long on average, then the event. */
export function whileMeans(meanMs: number, event: { readonly type: string }) {
  return wait('presence', { kind: 'exponential', meanMs }, event, 'presence');
}

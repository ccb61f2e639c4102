import { expectEvidence } from './expect-evidence.ts';

expectEvidence('accounts');

import { expectEvidence } from './expect-evidence.ts';

expectEvidence('nat');

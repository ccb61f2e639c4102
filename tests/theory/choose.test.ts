import { expectEvidence } from './expect-evidence.ts';

expectEvidence('choose');

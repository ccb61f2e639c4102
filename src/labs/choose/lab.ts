/**
 * Covers: what an operator pays and what peers send instead, who can be locked out, what survives the
 * operator; six scenarios with their needs, and which architectures can be defended for each.
 * Question: who should serve whom here, what does it cost, and whom?
 * Expect: bytes are conserved, only the sender changes. What peers carry the operator does not pay;
 * what they cannot carry costs the operator of a hybrid money, and costs readers among peers their
 * answer. What is passed on without the operator cannot be called back. No card is decided by the
 * price alone, and for several more than one answer can be defended.
 *
 * Up to a hundred readers are followed; of more, each followed stands for equally many who do the
 * same. Everyone wants one copy, once. Words take no time, and links are such that a copy takes a
 * sixteenth of the time, however large it is: how fast it goes is measured in the race. One passes on
 * what it is still getting; who has it is known to the list, which peers keep as in the lab on
 * distributed tables. Left out: energy, support, and what a list or a request costs.
 */
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { modelOf } from './model.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { chooseRoles } from './roles.ts';
import { theoryOf } from './theory.ts';
import { chooseWorld } from './world.ts';

/** The whole day, or hour, at speed 1×. */
const WATCHED_SECONDS = 30;

export const lab = defineLab({
  id: 'choose',
  title: 'Choose: cost, control, scale',
  question: 'Who should serve whom here, what does it cost, and whom?',
  covers: ['cost', 'control', 'scale', 'survival', 'hybrids'],
  params,
  presets,
  seed: 1,
  roles: chooseRoles,
  selected: 'reader 1',
  metrics,
  interventions,
  chart: {
    yLabel: 'Sent so far, in GB',
    series: ['operatorGb', 'peersGb'],
  },
  prediction: {
    question: 'What will the operator pay for the bytes, in dollars?',
    metric: 'operatorBill',
    tolerance: 0.1,
  },
  horizonMs: (values) => modelOf(values).wholeMs,
  paceMs: (values) => modelOf(values).wholeMs / WATCHED_SECONDS,
  build: (values, seed) => chooseWorld(modelOf(values), seed),
  theory: (values) => theoryOf(modelOf(values)),
  describe,
});

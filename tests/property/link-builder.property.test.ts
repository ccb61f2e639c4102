import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedThemes } from '#course/view-options.ts';
import { linkIn, queryOf, withFrame } from '#link-builder/address.ts';
import { buildLink } from '#link-builder/build-link.ts';
import {
  fitted,
  heights,
  retargeted,
  usualOptions,
  type LinkOptions,
  type Target,
} from '#link-builder/options.ts';
import { placeOf, readLink, type Linkable } from '#link-builder/read-link.ts';
import { labs } from '#labs/registry.ts';
import { paramText, readParam, type Param, type ParamValue } from '#labs/params.ts';
import type { Lab } from '#labs/define-lab.ts';
import { setupOf, type Setup } from '#player/setup.ts';

const known: Linkable = {
  lessons: ['roles', 'waiting', 'swarm'],
  labs: Object.keys(labs),
  questions: ['waiting/nearly-full', 'waiting/little-needs', 'swarm/rarest-first'],
};

function valueOf(name: string, param: Param): fc.Arbitrary<ParamValue> {
  if (param.kind === 'toggle') return fc.boolean();
  if (param.kind === 'choice') return fc.constantFrom(...param.options.map(({ value }) => value));
  const { min, max, step } = param;
  return fc
    .integer({ min: 0, max: Math.floor((max - min) / step) })
    .map((count) => min + count * step)
    .filter((value) => 'value' in readParam(name, param, paramText(value)));
}

/** Any moment of any run of any lab of the course, some with what a reader did. */
const setups = (lab: Lab): fc.Arbitrary<Setup> =>
  fc
    .record({
      preset: fc.constantFrom(undefined, ...Object.keys(lab.presets)),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      params: fc.record(
        Object.fromEntries(
          Object.entries(lab.params).map(([name, param]) => [name, valueOf(name, param)]),
        ),
      ),
      along: fc.double({ min: 0, max: 1, noNaN: true }),
      acts: fc.array(fc.nat(), { maxLength: 3 }),
    })
    .map(({ preset, seed, params: free, along, acts }) => {
      const params = preset === undefined ? free : setupOf(lab, { preset }).params;
      const tMs = along * lab.horizonMs(params);
      const ids = Object.keys(lab.interventions(params));
      const steps = acts
        .filter(() => ids.length > 0)
        .map((act, index) => ({ atMs: (tMs * index) / 4, id: ids[act % ids.length]! }));
      return { preset, seed, params, steps, tMs };
    });

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom(...known.lessons).map((lesson): Target => ({ kind: 'lesson', lesson })),
  fc.constantFrom(...known.questions).map((question): Target => ({ kind: 'question', question })),
  fc
    .constantFrom(...Object.values(labs))
    .chain((lab) => setups(lab).map((setup): Target => ({ kind: 'lab', lab: lab.id, setup }))),
);

const anyOptions: fc.Arbitrary<LinkOptions> = fc
  .record({
    target: targets,
    choices: fc.record({
      answers: fc.boolean(),
      predictions: fc.boolean(),
      text: fc.boolean(),
      present: fc.boolean(),
    }),
    theme: fc.constantFrom(undefined, ...embedThemes),
    height: fc.integer({ min: heights.min, max: heights.max }),
  })
  .map(fitted);

const bases = fc.constantFrom('/', '/course/');

function read(link: string) {
  const place = placeOf(link, known);
  if ('problem' in place) throw new Error(place.problem);
  return readLink(link, place, labs);
}

describe('a link that the builder made', () => {
  test('for a page reads back as the same options, but for what only a frame has', () => {
    fc.assert(
      fc.property(anyOptions, bases, (options, base) => {
        const { height, theme } = usualOptions(options.target);
        const reading = read(buildLink(options, 'page', labs, base));
        expect(reading).toEqual({ options: { ...options, height, theme }, problems: [] });
      }),
    );
  });

  test('for a frame reads back as the same options, but for what only a page has', () => {
    fc.assert(
      fc.property(anyOptions, bases, (options, base) => {
        fc.pre(options.target.kind !== 'lesson');
        const { height } = usualOptions(options.target);
        const choices = { ...options.choices, present: false };
        const reading = read(buildLink(options, 'embed', labs, base));
        expect(reading).toEqual({ options: { ...options, choices, height }, problems: [] });
      }),
    );
  });

  test('leads to the same thing with any host before it', () => {
    fc.assert(
      fc.property(anyOptions, fc.webUrl(), (options, host) => {
        const link = buildLink(options, 'page', labs, '/');
        expect(read(new URL(link, host).href)).toEqual(read(link));
      }),
    );
  });
});

test('the address of the builder brings all options back', () => {
  fc.assert(
    fc.property(anyOptions, bases, (options, base) => {
      const query = queryOf(options, labs, base);
      expect(withFrame(read(linkIn(query)!).options, query)).toEqual(options);
    }),
  );
});

test('another target keeps what applies to it, and nothing that does not', () => {
  fc.assert(
    fc.property(anyOptions, targets, (options, target) => {
      const moved = retargeted(options, target);
      expect(moved.target).toBe(target);
      expect(fitted(moved)).toEqual(moved);
    }),
  );
});

test('whatever text is pasted, it is a place of the course or a sentence about why not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
      const place = placeOf(text, known);
      expect('problem' in place ? place.problem : known[`${place.kind}s`]).toBeTruthy();
    }),
  );
});

test('whatever query a link has, what it gives can be linked again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...known.labs), fc.string(), (lab, query) => {
      const { options } = read(`/labs/${lab}/?${query}`);
      const again = read(buildLink(options, 'embed', labs, '/'));
      expect(again.options.target).toEqual(options.target);
    }),
  );
});

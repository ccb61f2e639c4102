import { expect, test } from 'vitest';
import { presetLabel } from '#player/preset-label.ts';

test('a preset’s button carries its label, or its id as words', () => {
  expect(presetLabel('nearly-full', { title: 'Long', params: {} })).toBe('Nearly full');
  expect(presetLabel('tls-1-3', { title: 'Long', label: 'TLS 1.3', params: {} })).toBe('TLS 1.3');
});

import { expect, test } from 'vitest';
import { placeName, shortName, sortName } from '#course/source-name.ts';

test.each([
  ['RFC 9293', 'W. Eddy (ed.)', 2022, 'RFC 9293'],
  ['First Monday 5(10)', 'E. Adar, B. A. Huberman', 2000, 'Adar and Huberman 2000'],
  ['IPTPS 2002', 'P. Maymounkov and D. Mazières', 2002, 'Maymounkov and Mazières 2002'],
  ['SPIE 4673', 'S. Saroiu, P. K. Gummadi, S. D. Gribble', 2002, 'Saroiu and others 2002'],
  ['Nature', 'R. Albert, H. Jeong, A.-L. Barabási', 2000, 'Albert and others 2000'],
  ['bittorrent.org', 'B. Cohen and others', undefined, 'Cohen and others'],
  ['samba.org', 'The Samba Team', undefined, 'The Samba Team'],
])('in %s, %s (%s) is named %s', (venue, authors, year, name) => {
  expect(shortName({ title: 'On Peers', venue, authors, year })).toBe(name);
});

test('an enhancement proposal is named by its number', () => {
  const bep = {
    title: 'BEP 52: The BitTorrent Protocol',
    venue: 'bittorrent.org',
    authors: 'B. Cohen',
  };
  expect(shortName({ ...bep, year: undefined })).toBe('BEP 52');
});

test.each([
  ['A. H. Rasti, D. Stutzbach, R. Rejaie', 'Rasti, D. Stutzbach, R. Rejaie'],
  ['A.-L. Barabási', 'Barabási'],
  ['The Samba Team', 'Samba Team'],
  ['Microsoft', 'Microsoft'],
])('%s is sorted as %s', (authors, name) => {
  expect(sortName(authors)).toBe(name);
});

test.each([
  ['Nature 406', 2000, 'Nature 406, 2000'],
  ['ACM PODC 1987', 1987, 'ACM PODC 1987'],
  ['samba.org', undefined, 'samba.org'],
])('what came out in %s, %s has the year once: %s', (venue, year, place) => {
  expect(placeName({ venue, year })).toBe(place);
});

import { expect, test } from 'vitest';
import { shortName } from '#course/source-name.ts';

test.each([
  ['RFC 9293', 'W. Eddy (ed.)', 2022, 'RFC 9293'],
  ['First Monday 5(10)', 'E. Adar, B. A. Huberman', 2000, 'Adar and Huberman 2000'],
  ['IPTPS 2002', 'P. Maymounkov and D. Mazières', 2002, 'Maymounkov and Mazières 2002'],
  ['SPIE 4673', 'S. Saroiu, P. K. Gummadi, S. D. Gribble', 2002, 'Saroiu and others 2002'],
  ['Nature', 'R. Albert, H. Jeong, A.-L. Barabási', 2000, 'Albert and others 2000'],
  ['bittorrent.org', 'B. Cohen and others', undefined, 'Cohen and others'],
  ['samba.org', 'The Samba Team', undefined, 'The Samba Team'],
])('in %s, %s (%s) is named %s', (venue, authors, year, name) => {
  expect(shortName({ venue, authors, year })).toBe(name);
});

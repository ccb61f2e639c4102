import { askAll, askOne, numbered, operators, users } from './drawing-parts.ts';
import { fromOperator } from './expectation.ts';
import type { System } from './system.ts';

/** Systems whose users only take, or only give. */
export const centralSystems = {
  web: {
    label: 'Web pages',
    service: 'web pages',
    expects: fromOperator,
    published: {
      by: 'RFC 9110, section 3.3',
      says: 'clients and servers',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const [browsers, sites] = [users(count), operators(numbered('Web', servers))];
      return { processes: [...browsers, ...sites], arrows: askAll(browsers, sites) };
    },
  },
  database: {
    label: 'A database on the same PC',
    service: 'answers to queries',
    expects: fromOperator,
    published: {
      by: 'Textbooks',
      says: 'client-server',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const host = 'one PC';
      const apps = users(count).map((app) => ({ ...app, host }));
      const bases = operators(numbered('Database', servers)).map((base) => ({ ...base, host }));
      return { processes: [...apps, ...bases], arrows: askAll(apps, bases) };
    },
  },
  pageAndFolder: {
    label: 'A page and a shared folder',
    service: 'two services: web pages and a shared folder',
    expects: () => ({ bothShare: 0 }),
    published: {
      by: 'RFC 5694, section 2',
      says: 'the label goes by the service, not by the machine',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const [ann, ...colleagues] = users(count);
      const sites = operators(numbered('Web', servers));
      const folder = { ...ann!, id: 'Folder', standsIn: true };
      return {
        processes: [ann!, folder, ...colleagues, ...sites],
        arrows: [...askAll([ann!], sites), ...askAll(colleagues, [folder])],
      };
    },
  },
  email: {
    label: 'E-mail',
    service: 'mail delivered',
    expects: fromOperator,
    published: {
      by: 'RFC 5321, section 2.1',
      says: 'a mail server is a client of the next one',
      architecture: 'federated',
    },
    draw(count, servers) {
      const [readers, posts] = [users(count), operators(numbered('Mail', servers))];
      return {
        processes: [...readers, ...posts],
        arrows: [...askOne(readers, posts), ...askAll(posts, posts)],
      };
    },
  },
  dns: {
    label: 'Names (DNS)',
    service: 'addresses of names',
    expects: fromOperator,
    published: {
      by: 'RFC 5694, section 2.1',
      says: 'not peer-to-peer',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const hosts = users(count);
      const [resolver] = operators(['Resolver']);
      const zones = operators(['Root', '.org', '.net', '.com', '.edu', '.gov'].slice(0, servers));
      return {
        processes: [...hosts, resolver!, ...zones],
        arrows: [...askAll(hosts, [resolver!]), ...askAll([resolver!], zones)],
      };
    },
  },
  sip: {
    label: 'Internet calls (SIP)',
    service: 'calls',
    expects: () => ({ bothShare: 0 }),
    published: {
      by: 'RFC 5694, section 2.2',
      says: 'not peer-to-peer',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const [agents, proxies] = [
        users(count, 'call'),
        operators(numbered('Proxy', servers), 'index'),
      ];
      return {
        processes: [...agents, ...proxies],
        arrows: [...askAll(agents, proxies), ...askAll(agents, agents)],
      };
    },
  },
  seti: {
    label: 'Lent computers (SETI@home)',
    service: 'computing',
    expects: () => ({ bothShare: 0, hubShare: 0 }),
    published: {
      by: 'RFC 5694',
      says: 'not strictly peer-to-peer',
      architecture: 'client-server',
    },
    draw(count, servers) {
      const volunteers = users(count);
      const projects = operators(numbered('Project', servers)).map((project) => ({
        ...project,
        standsIn: false,
      }));
      return { processes: [...volunteers, ...projects], arrows: askAll(projects, volunteers) };
    },
  },
} as const satisfies Readonly<Record<string, System>>;

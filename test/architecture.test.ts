import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The map of the house: room → rooms it may import. A room alone on the right means all of it; `room/file` means
 * just that file. The README shows the same table.
 */
const MAP: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  calendar: ['basics'],
  wire: [],
  conversation: ['basics'],
  evidence: ['basics', 'conversation'],
  complaints: ['basics', 'calendar', 'conversation'],
  knowledge: ['basics', 'calendar', 'conversation'],
  handoff: ['basics', 'calendar', 'conversation'],
  staff: ['basics', 'conversation'],
  insight: ['basics', 'conversation', 'knowledge'],
  dialogue: ['basics', 'calendar', 'conversation', 'complaints', 'knowledge', 'handoff'],
  language: [
    'basics',
    'calendar',
    'conversation',
    'complaints/record',
    'complaints/taxonomy',
    'knowledge',
    'dialogue/command',
    'dialogue/state',
  ],
  acts: [
    'basics',
    'calendar',
    'conversation',
    'complaints',
    'knowledge',
    'evidence',
    'handoff',
    'staff',
    'insight',
    'dialogue',
    'language',
  ],
  reception: [
    'basics',
    'calendar',
    'conversation',
    'complaints',
    'knowledge',
    'evidence',
    'handoff',
    'staff',
    'dialogue',
    'language',
    'acts',
  ],
  channels: ['basics', 'conversation', 'wire'],
  store: ['basics', 'conversation', 'complaints', 'evidence', 'handoff', 'staff', 'acts/store'],
  cluster: ['basics', 'conversation'],
  http: [
    'basics',
    'calendar',
    'wire',
    'conversation',
    'complaints',
    'knowledge',
    'evidence',
    'handoff',
    'staff',
    'insight',
    'dialogue',
    'language',
    'acts',
    'reception',
    'channels',
  ],
  browser: ['wire'],
};
/** Wiring: may import everything. */
const TOP = [
  'slack',
  'telegram',
  'main',
  'serve',
  'house',
  'config',
  'timetable',
  'cli',
  'teacher',
  'teaching',
];

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

interface Arrow {
  readonly from: string;
  readonly room: string;
  readonly to: string;
}

function arrows(): Arrow[] {
  return files(src).flatMap((path) => {
    const from = relative(src, path).replaceAll('\\', '/');
    const room = from.split('/')[0]!.replace(/\.ts$/, '');
    const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
    return [...imports].map(([, target]) => ({
      from,
      room,
      to: relative(src, resolve(dirname(path), target!))
        .replaceAll('\\', '/')
        .replace(/\.ts$/, ''),
    }));
  });
}

describe('the map of the house', () => {
  it('knows every room', () => {
    const rooms = new Set(files(src).map((path) => relative(src, path).split('/')[0]!.replace(/\.ts$/, '')));
    expect([...rooms].filter((room) => !(room in MAP) && !TOP.includes(room))).toEqual([]);
  });

  it('has no arrow that goes up or sideways', () => {
    const wrong = arrows().filter(({ room, to }) => {
      const target = to.split('/')[0]!;
      if (TOP.includes(room) || target === room) return false;
      return !(MAP[room] ?? []).some((allowed) => allowed === target || allowed === to);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no circle between files', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of arrows()) {
      const key = from.replace(/\.ts$/, '');
      graph.set(key, [...(graph.get(key) ?? []), to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (node: string, path: readonly string[]): void => {
      if (path.includes(node)) {
        circles.push([...path.slice(path.indexOf(node)), node].join(' -> '));
        return;
      }
      if (done.has(node)) return;
      done.add(node);
      for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    };
    for (const node of graph.keys()) visit(node, []);
    expect(circles).toEqual([]);
  });

  it('is the table that the README shows', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [room, allowed] of Object.entries(MAP)) {
      const row = `| \`${room}\` | ${allowed.length === 0 ? 'nothing' : allowed.map((name) => `\`${name}\``).join(', ')} |`;
      expect(readme, `README.md lacks the row: ${row}`).toContain(row);
    }
  });
});

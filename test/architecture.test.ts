import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Import {
  /** `src/cli/main.ts` */
  readonly from: string;
  /** A file of `src/` (`src/extract.ts`), a package (`zod`) or a part of Node (`node:fs`). */
  readonly to: string;
  readonly line: number;
  /** `import type`: gone after compiling. */
  readonly typeOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))
  .sort();
const imports = files.flatMap(importsOf);

/** What each room stands on, besides itself. Stages stand beside each other and know only the ground. */
const ground = ['text', 'words', 'rows', 'document', 'data-file.ts', 'dependency-tree.ts', 'message-of.ts'];
const stages = ['clean', 'zones', 'language', 'dates', 'entities', 'events'];
const core = [...ground, ...stages, 'extract.ts', 'read', 'record'];
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  words: ['data-file.ts'],
  rows: [],
  'data-file.ts': [],
  'message-of.ts': [],
  document: ['text'],
  'dependency-tree.ts': ['document'],
  read: ground,
  ...Object.fromEntries(stages.map((stage) => [stage, ground])),
  'extract.ts': [...ground, ...stages],
  record: ground,
  timeline: [...ground, 'record'],
  run: core,
  audit: ['text', 'record'],
  evaluate: core,
  // Trainings that need the whole pipeline and its scores. Nothing imports them.
  train: [...core, 'evaluate'],
  cli: [...core, 'run', 'audit', 'evaluate', 'timeline'],
};

describe('rooms stand on the rooms below them', () => {
  it('every file lies in a room that this test knows', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rooms))).toEqual([]);
  });

  it('no import leads up or sideways', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      // What trains a model sees its texts as the stages before it leave them.
      const below = stages.includes(room) && from.includes('/train/') ? core : rooms[room];
      return to.startsWith('src/') && target !== room && !below?.includes(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('the audit takes nothing from the output but its schema', () => {
    const taken = imports.filter(({ from, to }) => roomOf(from) === 'audit' && roomOf(to) === 'record');
    expect(taken.filter(({ to }) => to !== 'src/record/schema.ts').map(shown)).toEqual([]);
  });

  it('no stage reads files but through data-file.ts, or starts anything', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        stages.includes(roomOf(from)) && !from.includes('/train/') && /^node:(fs|child|net|http|worker)/.test(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });
});

it('no imports run in a circle', () => {
  expect(findCircle()).toEqual([]);
});

describe('each library has one door', () => {
  // The language of schemas and the command line's words are spoken in more than one file, but in no more than these.
  const shared: Readonly<Record<string, (file: string) => boolean>> = {
    commander: (file) => file.startsWith('src/cli/'),
    zod: (file) => ['src/record/schema.ts', 'src/read/stated-metadata.ts'].includes(file),
  };
  const packages = [...new Set(imports.map(({ to }) => packageOf(to)).filter((name) => name !== null))];

  it.each(packages)('%s', (name) => {
    const doors = [...new Set(imports.filter(({ to }) => packageOf(to) === name).map(({ from }) => from))];
    const allowed = shared[name];
    if (allowed) expect(doors.filter((file) => !allowed(file))).toEqual([]);
    else expect(doors).toHaveLength(1);
  });
});

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8');
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const target = importTarget(node);
    if (target) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const to = target.name.startsWith('.') ? join(dirname(from), target.name).replaceAll('\\', '/') : target.name;
      found.push({ from, to, line, typeOnly: target.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What an import, a re-export or a dynamic import names. */
function importTarget(node: ts.Node): { name: string; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { name: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly === true };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { name: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  return argument && ts.isStringLiteral(argument) ? { name: argument.text, typeOnly: false } : null;
}

/** `src/dates/chrono.ts` is in `dates`; `src/extract.ts` is a room of its own. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? file;
}

function packageOf(target: string): string | null {
  if (target.startsWith('src/') || target.startsWith('node:')) return null;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function shown({ from, line, to }: Import): string {
  return `${from}:${line} imports ${to}`;
}

/** The files of a circle of imports that are left after compiling, or nothing. */
function findCircle(): string[] {
  const compiled = imports.filter(({ to, typeOnly }) => to.startsWith('src/') && !typeOnly);
  const targetsOf = (file: string) => compiled.filter(({ from }) => from === file).map(({ to }) => to);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targetsOf(file)) {
      const circle = walk(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => walk(file, [])).find((circle) => circle.length > 0) ?? [];
}

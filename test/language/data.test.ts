import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/basics/errors.ts';
import { loadLanguageData, parseLanguageData } from '../../src/language/data.ts';
import { FILE_NAMES } from '../../src/language/knowledge-files.ts';

const knowledge = resolve(import.meta.dirname, '../../knowledge');
const files = Object.fromEntries(
  FILE_NAMES.map((name) => [name, readFileSync(resolve(knowledge, name), 'utf8')]),
);

describe('the files of this room', () => {
  it('name file and field of a fault', () => {
    const broken = { ...files, 'taxonomy/requests.yaml': '- request: refnd\n  words: [a]\n  refused: []\n' };
    expect(() => parseLanguageData(broken)).toThrow(SetupError);
    expect(() => parseLanguageData(broken)).toThrow(/taxonomy\/requests\.yaml: 0\.request/);
  });

  it('say which one is missing or no YAML', () => {
    expect(() => loadLanguageData(resolve(knowledge, 'nowhere'))).toThrow(
      /institutions\.yaml: the file is missing/,
    );
    expect(() => parseLanguageData({ ...files, 'taxonomy/topics.yaml': 'words: [' })).toThrow(
      /taxonomy\/topics\.yaml: not YAML/,
    );
  });

  it('teach: a new nickname is known at once', () => {
    const taught = parseLanguageData({
      ...files,
      'institutions.yaml': `${files['institutions.yaml']}\n- { kind: bank, names: [青山银行, 小青], en: [Greenhill Bank] }\n`,
    });
    expect(taught.institutions('小青的卡被冻结了').map((hit) => hit.value.name)).toEqual(['青山银行']);
  });
});

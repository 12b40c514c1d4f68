import { describe, expect, it, vi } from 'vitest';
import { readScenes } from './format.ts';
import { playScene } from './harness.ts';

// Each dialogue has a house of its own; what stands under knowledge/ is the same for all of them and is read once.
vi.mock(import('../../src/knowledge/load.ts'), async (original) => {
  const real = await original();
  let library: ReturnType<typeof real.loadLibrary> | null = null;
  return {
    ...real,
    loadLibrary: (folder) => {
      library ??= real.loadLibrary(folder);
      return library;
    },
  };
});
vi.mock(import('../../src/language/data.ts'), async (original) => {
  const real = await original();
  let data: ReturnType<typeof real.loadLanguageData> | null = null;
  return {
    ...real,
    loadLanguageData: (folder) => {
      data ??= real.loadLanguageData(folder);
      return data;
    },
  };
});

const scenes = readScenes(import.meta.dirname);
const categories = [...new Set(scenes.map(({ category }) => category))];

describe.each(categories)('%s', (category) => {
  for (const scene of scenes.filter((one) => one.category === category)) {
    it(scene.dialogue.title, async () => {
      const { faults, talk } = await playScene(scene);
      if (faults > 0) expect.fail(`${faults} faults\n${talk}`);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { readScenes } from './format.ts';
import { playScene } from './harness.ts';

const scenes = readScenes(import.meta.dirname);
const categories = [...new Set(scenes.map(({ category }) => category))];

describe.each(categories)('%s', (category) => {
  for (const scene of scenes.filter((one) => one.category === category)) {
    it(scene.dialogue.title, async () => {
      const { faults, talk } = await playScene(scene);
      if (faults > 0) throw new Error(`${faults} faults\n${talk}`);
      expect(faults).toBe(0);
    });
  }
});

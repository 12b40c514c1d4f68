import { describe, expect, it } from 'vitest';
import { readScenes } from './format.ts';
import { playScene } from './harness.ts';
import { telegram } from './ways.ts';

describe('the same dialogues by Telegram', () => {
  for (const scene of readScenes(import.meta.dirname)) {
    it(scene.dialogue.title, async () => {
      const { faults, talk } = await playScene(scene, await telegram());
      if (faults > 0) expect.fail(`${faults} faults\n${talk}`);
    });
  }
});

import { expect, it } from 'vitest';
import { readScenes } from './format.ts';
import { playScene } from './harness.ts';
import { telegram } from './ways.ts';

/** Plays each `every`th of the dialogues through Telegram's updates and its client. */
export function byTelegram(every: number): void {
  const scenes = readScenes(import.meta.dirname).filter(({ dialogue }) => dialogue.only !== 'web');
  for (const scene of scenes.filter((_, n) => n % every === 0)) {
    it(scene.dialogue.title, async () => {
      const { faults, talk } = await playScene(scene, await telegram());
      if (faults > 0) expect.fail(`${faults} faults\n${talk}`);
    });
  }
}
